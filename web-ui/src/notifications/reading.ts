import type { Database } from '../app/database.ts';

const after = 1_000;

/** What the reader has seen, on its way to the hub: kept by this device until it is there, so that nothing is unread twice. */
export class Reading {
  private readonly due = new Map<string, number>();
  private turn = 0;
  private busy = false;

  constructor(
    private readonly database: Database | null,
    private readonly tell: (room: string, topic: number, upTo: number) => Promise<void>,
  ) {}

  async load(): Promise<void> {
    const keys = (await this.database?.getAllKeys('seen')) ?? [];
    const numbers = (await this.database?.getAll('seen')) ?? [];
    keys.forEach((key, index) => {
      if (key.includes('/')) this.due.set(key, numbers[index] ?? 0);
    });
  }

  note(room: string, topic: number, upTo: number): void {
    const key = `${room}/${topic}`;
    if ((this.due.get(key) ?? -1) >= upTo) return;
    this.due.set(key, upTo);
    void this.database?.put('seen', upTo, key).catch(() => undefined);
    clearTimeout(this.turn);
    this.turn = window.setTimeout(() => void this.flush(), after);
  }

  /** What was seen of a topic counts no more. */
  forget(room: string, topic: number): void {
    this.due.delete(`${room}/${topic}`);
    void this.database?.delete('seen', `${room}/${topic}`).catch(() => undefined);
  }

  /** Of that room something has been seen that the hub does not know yet. */
  waits(room: string): boolean {
    return [...this.due.keys()].some((key) => key.startsWith(`${room}/`));
  }

  /** Without a line it waits for the next. */
  async flush(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (const [key, upTo] of [...this.due]) {
      const cut = key.lastIndexOf('/');
      try {
        await this.tell(key.slice(0, cut), Number(key.slice(cut + 1)), upTo);
      } catch {
        break;
      }
      if (this.due.get(key) === upTo) {
        this.due.delete(key);
        void this.database?.delete('seen', key).catch(() => undefined);
      }
    }
    this.busy = false;
  }
}
