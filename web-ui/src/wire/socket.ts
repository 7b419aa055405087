/**
 * What the SignalR client stands on here: one bare WebSocket, without negotiation. It takes the place of the client's own
 * HttpConnection, whose other transports nobody uses and everybody would have to load.
 */
export class BareSocket {
  readonly features = {};
  readonly baseUrl: string;
  onreceive: ((data: string) => void) | null = null;
  onclose: ((error?: Error) => void) | null = null;
  private socket: WebSocket | null = null;
  private ended = false;

  constructor(url: string) {
    const absolute = new URL(url, location.href);
    absolute.protocol = absolute.protocol === 'https:' ? 'wss:' : 'ws:';
    this.baseUrl = absolute.href;
  }

  start(): Promise<void> {
    const socket = new WebSocket(this.baseUrl);
    this.socket = socket;
    this.ended = false;
    return new Promise((resolve, reject) => {
      socket.onopen = () => resolve();
      socket.onmessage = ({ data }) => this.onreceive?.(String(data));
      socket.onclose = () => {
        reject(new Error('closed'));
        this.end(new Error('closed'));
      };
    });
  }

  send(data: string): Promise<void> {
    if (this.socket?.readyState !== WebSocket.OPEN) return Promise.reject(new Error('closed'));
    this.socket.send(data);
    return Promise.resolve();
  }

  stop(error?: Error): Promise<void> {
    this.socket?.close();
    this.end(error);
    return Promise.resolve();
  }

  /** Said once, and at once: a dead line may take minutes to close. */
  private end(error?: Error): void {
    if (this.ended) return;
    this.ended = true;
    this.onclose?.(error);
  }
}
