import type { HeldRoom } from '../rooms/held.ts';
import type { Message } from '../wire/types.ts';

/**
 * What the reader has seen of a topic whose messages do not stand in the order of their numbers. How far they have read is one number there as everywhere: it goes on only as far as
 * everything before it was seen, so that nothing is passed over, whichever way they walk.
 */
export class Seen {
  private readonly numbers = new Set<number>();
  private told = 0;

  constructor(
    private readonly room: HeldRoom,
    private readonly topic: number,
  ) {}

  has(seq: number): boolean {
    return this.numbers.has(seq);
  }

  /** From which message on the reader has not read; 0 where they have read everything. The hub may know only how many there are. */
  get first(): number {
    const unread = this.room.unread.value.get(this.topic);
    if (!unread) return 0;
    return unread.first || (this.others()[Math.max(0, this.others().length - unread.count)]?.seq ?? 0);
  }

  /** Everything that they have not read nor seen here, in the order of the numbers. */
  unseen(): Message[] {
    const { first } = this;
    return first === 0 ? [] : this.others().filter(({ seq }) => seq >= first && !this.numbers.has(seq));
  }

  /** How many those are; of what is not here the hub knows only the number. */
  get left(): number {
    const { first } = this;
    const here = this.unseen().length;
    const all = this.room.unread.value.get(this.topic)?.count ?? 0;
    return this.room.reachOf(this.topic).since > first ? Math.max(here, all) : here;
  }

  /** Answers up to where everything is seen now; 0: no further than before. */
  add(seqs: readonly number[]): number {
    const { first } = this;
    // Marked unread again: it is to be seen once more.
    if (first > 0 && first <= this.told)
      for (const seq of [...this.numbers]) if (seq >= first) this.numbers.delete(seq);
    for (const seq of seqs) this.numbers.add(seq);
    if (first === 0 || this.room.reachOf(this.topic).since > first) return 0;
    let upTo = 0;
    for (const { seq } of this.others().filter((one) => one.seq >= first)) {
      if (!this.numbers.has(seq)) break;
      upTo = seq;
    }
    this.told = upTo || Math.min(this.told, first - 1);
    return upTo;
  }

  private others(): Message[] {
    const { present } = this.room;
    return [...this.room.messages.value.values()]
      .filter((one) => (one.topic ?? 0) === this.topic && one.by !== present && !one.gone && !one.moved)
      .sort((a, b) => a.seq - b.seq);
  }
}

const all = new WeakMap<HeldRoom, Map<number, Seen>>();

/** The same for as long as this screen holds the room: who goes from topic to topic does not begin anew. */
export function seenIn(room: HeldRoom, topic: number): Seen {
  const topics = all.get(room) ?? new Map<number, Seen>();
  all.set(room, topics);
  const seen = topics.get(topic) ?? new Seen(room, topic);
  topics.set(topic, seen);
  return seen;
}
