import { computed, signal } from '@preact/signals';
import type { Answer, Command } from '../wire/types.ts';
import type { OutboxItem, SentItem } from './outboxItem.ts';
import type { Change, OutboxStore } from './outboxStore.ts';
import { alone, type Settled, type Tabs } from './outboxTabs.ts';

export type { OutboxItem, SentItem } from './outboxItem.ts';
export type Send = (room: string, command: Command) => Promise<Answer>;

export interface OutboxEnds {
  store: OutboxStore;
  person: string;
  send: Send;
  /** Where a room's record stands on this screen. */
  at?: (room: string) => number;
  wait?: (duration: number) => Promise<void>;
  tabs?: Tabs;
}

const tooFastWait = 2_000;
const pauseFor = (duration: number) => new Promise<void>((resolve) => setTimeout(resolve, duration));

/**
 * What was written here and not yet acknowledged. Every item is on disk before it is shown, is sent under one id until the hub has
 * answered, and is taken off only then; in each lane nothing is sent before what was written earlier.
 */
export class Outbox {
  readonly items = signal<readonly OutboxItem[]>([]);
  readonly sent = signal<readonly SentItem[]>([]);
  /** The numbers that commands of this session were given, by the commands' ids. */
  readonly numbers = signal<ReadonlyMap<string, number>>(new Map());
  readonly waiting = computed(() => this.items.value.filter(({ state }) => state === 'waiting').length);
  readonly failed = computed(() => this.items.value.length - this.waiting.value);
  private readonly running = new Set<string>();
  private up = false;

  private readonly tabs: Tabs;

  constructor(private readonly ends: OutboxEnds) {
    this.tabs = ends.tabs ?? { ...alone };
    this.tabs.heard = (settled) => {
      if (settled) this.number(settled);
      void this.load();
    };
  }

  async load(): Promise<void> {
    this.items.value = await this.ends.store.all(this.ends.person);
    if (this.up) this.wake();
  }

  /** Resolves when the item is on disk. */
  async add(room: string, lane: string, command: Command, refs: Record<string, string> = {}): Promise<OutboxItem> {
    const { person } = this.ends;
    const fresh = {
      id: command.id,
      person,
      room,
      lane,
      command,
      refs,
      state: 'waiting',
      tried: false,
      from: 0,
    } as const;
    const item = await this.ends.store.add({ ...fresh, written: Date.now() });
    this.items.value = [...this.items.value.filter(({ id }) => id !== item.id), item];
    this.tabs.tell();
    this.go(lane);
    return item;
  }

  /** A refused item was not accepted, so it goes out again under its own id. */
  async retry(item: OutboxItem): Promise<void> {
    await this.change(item, ({ code: _code, detail: _detail, until: _until, ...rest }) => ({
      ...rest,
      state: 'waiting',
    }));
    this.go(item.lane);
  }

  /** Other words, as long as the hub cannot have the old ones. Answers whether it was in time. */
  async rewrite(item: OutboxItem, text: string): Promise<boolean> {
    const changed = await this.change(item, (kept) =>
      kept.tried && kept.state === 'waiting' ? null : { ...kept, command: { ...kept.command, text } as Command },
    );
    return changed !== null;
  }

  async discard(item: OutboxItem): Promise<void> {
    await this.ends.store.remove(item);
    this.items.value = this.items.value.filter(({ id }) => id !== item.id);
    for (const other of this.items.value)
      if (Object.values(other.refs).includes(item.id)) await this.fail(other, 'outbox.orphan', '');
    this.tabs.tell();
  }

  /** There is a line. Every lane goes on where it stood. */
  wake(): void {
    this.up = true;
    for (const { lane } of this.items.value) this.go(lane);
  }

  lost(): void {
    this.up = false;
  }

  close(): void {
    this.lost();
    this.tabs.close();
  }

  /** The record has reached this number: what was sent up to it is now seen there. */
  seen(room: string, at: number): void {
    const sent = this.sent.peek();
    if (sent.some((item) => item.room === room && item.seq <= at))
      this.sent.value = sent.filter((item) => item.room !== room || item.seq > at);
  }

  private go(lane: string): void {
    if (!this.up || this.running.has(lane)) return;
    this.running.add(lane);
    const done = () => {
      this.running.delete(lane);
      if (this.next(lane)) this.tabs.tell();
    };
    void this.tabs.alone(lane, () => this.run(lane)).finally(done);
  }

  private async run(lane: string): Promise<void> {
    for (let next = this.next(lane); this.up && next !== undefined; next = this.next(lane)) {
      try {
        const claimed = await this.claim(next);
        if (claimed) await this.answered(claimed, await this.ends.send(claimed.room, claimed.command));
      } catch {
        // The outcome is unknown: it stays where it is, and goes out again under the same id when there is a line.
        if (this.up) await this.pause(tooFastWait);
      }
    }
  }

  /** Order before speed: an item that waits for a number holds back what was written after it. */
  private next(lane: string): OutboxItem | undefined {
    const first = this.items.value.find((item) => item.lane === lane && item.state === 'waiting');
    return first && Object.keys(first.refs).length === 0 ? first : undefined;
  }

  /** As it is on disk now. What another tab has taken off meanwhile goes from this one, too. */
  private async claim(item: OutboxItem): Promise<OutboxItem | null> {
    const from = this.ends.at?.(item.room) ?? 0;
    const claimed = await this.change(item, (kept) => (kept.tried ? kept : { ...kept, tried: true, from }));
    if (!claimed) this.items.value = await this.ends.store.all(this.ends.person);
    return claimed;
  }

  private async answered(item: OutboxItem, answer: Answer): Promise<void> {
    // Accepted, or held until it is approved: in the record either way.
    if (answer.seq) return this.settle(item, answer.seq);
    if (answer.status === 'busy' || answer.code === 'rate.exceeded')
      return this.pause(answer.retryAfterMs ?? tooFastWait);
    return this.fail(item, answer.code ?? 'command.malformed', answer.detail ?? '', answer.until ?? 0);
  }

  private pause(duration: number): Promise<void> {
    return (this.ends.wait ?? pauseFor)(duration);
  }

  private async settle(item: OutboxItem, seq: number): Promise<void> {
    this.items.value = await this.ends.store.settle(item, seq);
    this.number({ item, seq });
    this.tabs.tell({ item, seq });
    for (const { lane } of this.items.value) if (lane !== item.lane) this.go(lane);
  }

  private number({ item, seq }: Settled): void {
    this.numbers.value = new Map(this.numbers.value).set(item.id, seq);
    if (seq > (this.ends.at?.(item.room) ?? 0)) this.sent.value = [...this.sent.value, { ...item, seq }];
  }

  private async fail(item: OutboxItem, code: string, detail: string, until = 0): Promise<void> {
    await this.change(item, (kept) => ({ ...kept, state: 'failed', code, detail, until }));
  }

  private async change(item: OutboxItem, change: Change): Promise<OutboxItem | null> {
    const changed = await this.ends.store.change(item, change);
    if (changed) this.items.value = this.items.value.map((one) => (one.id === changed.id ? changed : one));
    this.tabs.tell();
    return changed;
  }
}
