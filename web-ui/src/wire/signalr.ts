import type { Hub, OpenHub, Screen } from './hub.ts';
import { count } from './meter.ts';
import { textOnly } from './mode.ts';
import type { Answer, FollowAnswer } from './types.ts';

const pingEvery = 8_000;
/** Two pings of the hub and some patience: a line that is half open is noticed, and said to be gone, within 20 seconds. */
const deadAfter = 18_000;
const openWithin = 10_000;
const lookEvery = 1_000;
const endOfFrame = '\x1e';

type Frame =
  | { type: 1; target: string; arguments: [never] }
  | { type: 3; invocationId: string; result?: unknown; error?: string }
  | { type: 6 | 7 };
type Call = { answer: (result: never) => void; fail: (reason: Error) => void };

/**
 * The hub's end of SignalR's JSON protocol over one bare WebSocket, without negotiation, so that any node can take any client. The
 * stock client brings transports, encodings and a way of reconnecting that nobody here uses, and is a quarter of the first load.
 */
class HubSocket implements Hub {
  private readonly socket: WebSocket;
  private readonly calls = new Map<string, Call>();
  private readonly looking: ReturnType<typeof setInterval>;
  private last = 0;
  private heardAt = Date.now();
  private sentAt = Date.now();
  private lookedAt = Date.now();
  private isOpen = false;
  private ended = false;

  constructor(
    private readonly screen: Screen,
    private readonly opened: (hub: Hub) => void,
    private readonly refused: (reason: Error) => void,
  ) {
    const address = new URL(textOnly.peek() ? '/hub?quiet' : '/hub', location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    this.socket = new WebSocket(address.href);
    this.socket.onopen = () => this.send({ protocol: 'json', version: 1 });
    this.socket.onmessage = ({ data }) => this.receive(String(data));
    this.socket.onclose = () => this.end();
    this.looking = setInterval(() => this.look(), lookEvery);
  }

  follow = (room: string, { after, epoch, mark }: Parameters<Hub['follow']>[1]) =>
    this.call<FollowAnswer>('Follow', room, after, epoch, mark);
  unfollow = async (room: string) => this.send({ type: 1, target: 'Unfollow', arguments: [room] });
  submit: Hub['submit'] = (room, command) => this.call<Answer>('Submit', room, command);
  announce: Hub['announce'] = async (...given) => this.send({ type: 1, target: 'Announce', arguments: given });
  close = () => this.end();

  private call<T>(target: string, ...given: unknown[]): Promise<T> {
    const invocationId = String(++this.last);
    return new Promise<T>((answer, fail) => {
      this.calls.set(invocationId, { answer, fail });
      this.send({ type: 1, target, arguments: given, invocationId });
    });
  }

  private send(frame: object): void {
    if (this.ended || this.socket.readyState !== WebSocket.OPEN) throw new Error('closed');
    const text = JSON.stringify(frame) + endOfFrame;
    this.sentAt = Date.now();
    count('out', text);
    this.socket.send(text);
  }

  private receive(text: string): void {
    count('in', text);
    this.heardAt = Date.now();
    for (const part of text.split(endOfFrame)) if (part) this.take(JSON.parse(part) as Frame);
    // A hidden page has slow timers, and the hub takes silence for death: what it says is as good a clock.
    this.pingWhenDue();
  }

  private take(frame: Frame): void {
    if (this.ended) return;
    if (!this.isOpen) {
      this.isOpen = true;
      if ('error' in frame) this.end();
      else this.opened(this);
    } else if (frame.type === 1) this.hear(frame.target, frame.arguments[0]);
    else if (frame.type === 3) this.answered(frame.invocationId, frame.result as never, frame.error);
    else if (frame.type === 7) this.end();
  }

  private hear(target: string, said: never): void {
    if (target === 'Entries') this.screen.onEntries(said);
    else if (target === 'Ended') this.screen.onEnded(said);
    else if (target === 'Notice') this.screen.onNotice(said);
  }

  private answered(id: string, result: never, error: string | undefined): void {
    const call = this.calls.get(id);
    this.calls.delete(id);
    if (error === undefined) call?.answer(result);
    else call?.fail(new Error(error));
  }

  /** After a sleep of the device what has come meanwhile is read before anything is called dead. */
  private look(): void {
    const asleep = Date.now() - this.lookedAt > 5 * lookEvery;
    this.lookedAt = Date.now();
    if (!asleep && this.lookedAt - this.heardAt > (this.isOpen ? deadAfter : openWithin)) this.end(this.heardAt);
    else this.pingWhenDue();
  }

  private pingWhenDue(): void {
    const due = Date.now() - this.sentAt >= pingEvery;
    if (due && this.isOpen && this.socket.readyState === WebSocket.OPEN) this.send({ type: 6 });
  }

  /** Said once, and at once: a dead line may take minutes to close. */
  private end(silentSince?: number): void {
    if (this.ended) return;
    this.ended = true;
    clearInterval(this.looking);
    this.socket.close();
    const reason = new Error('closed');
    for (const { fail } of this.calls.values()) fail(reason);
    this.refused(reason);
    this.screen.onClosed(silentSince);
  }
}

export const openSignalR: OpenHub = (screen) =>
  new Promise((resolve, reject) => {
    new HubSocket(screen, resolve, reject);
  });
