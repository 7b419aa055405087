import { computed, signal } from '@preact/signals';
import type { Answer, Command } from '../wire/types.ts';
import type { OutboxStore } from './outboxStore.ts';

/** A command that has not been acknowledged. `refs` names fields whose number is not yet given, by the id of the command that will give it. */
export interface OutboxItem {
  key?: number;
  id: string;
  person: string;
  room: string;
  /** What keeps its order: one topic of one room, or what stands outside topics. */
  lane: string;
  command: Command;
  refs: Record<string, string>;
  state: 'waiting' | 'failed';
  /** Set before the first try: from then on the hub may have it. `from` is where the room's record stood. */
  tried: boolean;
  from: number;
  code?: string;
  detail?: string;
  written: number;
}

/** Acknowledged, and soon to be seen in the record under this number. */
export interface SentItem extends OutboxItem {
  seq: number;
}

export type Send = (room: string, command: Command) => Promise<Answer>;

export interface OutboxEnds {
  store: OutboxStore;
  person: string;
  send: Send;
  /** Where a room's record stands on this screen. */
  at?: (room: string) => number;
  wait?: (duration: number) => Promise<void>;
  changed?: () => void;
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
  private readonly running = new Set<string>();
  private up = false;

  constructor(private readonly ends: OutboxEnds) {}

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
    this.items.value = [...this.items.value, item];
    this.ends.changed?.();
    this.go(lane);
    return item;
  }

  /** A refused item was not accepted, so it goes out again under its own id. */
  async retry(item: OutboxItem): Promise<void> {
    const { code: _code, detail: _detail, ...rest } = item;
    await this.put({ ...rest, state: 'waiting' });
    this.go(item.lane);
  }

  async discard(item: OutboxItem): Promise<void> {
    await this.ends.store.remove(item);
    this.items.value = this.items.value.filter(({ id }) => id !== item.id);
    for (const other of this.items.value)
      if (Object.values(other.refs).includes(item.id)) await this.fail(other, 'outbox.orphan', '');
    this.ends.changed?.();
  }

  /** There is a line. Every lane goes on where it stood. */
  wake(): void {
    this.up = true;
    for (const { lane } of this.items.value) this.go(lane);
  }

  lost(): void {
    this.up = false;
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
    void this.run(lane).finally(() => this.running.delete(lane));
  }

  private async run(lane: string): Promise<void> {
    for (let next = this.next(lane); this.up && next !== undefined; next = this.next(lane)) {
      try {
        await this.answered(next, await this.attempt(next));
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

  private async attempt(item: OutboxItem): Promise<Answer> {
    if (!item.tried) await this.put({ ...item, tried: true, from: this.ends.at?.(item.room) ?? 0 });
    return this.ends.send(item.room, item.command);
  }

  private async answered(item: OutboxItem, answer: Answer): Promise<void> {
    if (answer.status === 'accepted' || answer.status === 'held') return this.settle(item, answer.seq ?? 0);
    if (answer.status === 'busy' || answer.code === 'rate.exceeded')
      return this.pause(answer.retryAfterMs ?? tooFastWait);
    return this.fail(item, answer.code ?? 'command.malformed', answer.detail ?? '');
  }

  private pause(duration: number): Promise<void> {
    return (this.ends.wait ?? pauseFor)(duration);
  }

  private async settle(item: OutboxItem, seq: number): Promise<void> {
    this.items.value = await this.ends.store.settle(item, seq);
    this.numbers.value = new Map(this.numbers.value).set(item.id, seq);
    if (seq > (this.ends.at?.(item.room) ?? 0)) this.sent.value = [...this.sent.value, { ...item, seq }];
    this.ends.changed?.();
    for (const { lane } of this.items.value) if (lane !== item.lane) this.go(lane);
  }

  private async fail(item: OutboxItem, code: string, detail: string): Promise<void> {
    await this.put({ ...item, state: 'failed', code, detail });
    this.ends.changed?.();
  }

  private async put(item: OutboxItem): Promise<void> {
    await this.ends.store.put(item);
    this.items.value = this.items.value.map((one) => (one.id === item.id ? item : one));
  }
}
