import { effect } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { sumOf } from '../rooms/unread.ts';
import { textOnly } from '../wire/mode.ts';
import type { Counted, Message, RoomLine } from '../wire/types.ts';
import { Reading } from './reading.ts';
import { watchReading } from './watching.ts';

const heldAtOnce = 6;
/** In the place of a topic: all of a room. */
const whole = -1;

const doorOf = (room: string, door: 'read' | 'unread') => `rooms/${encodeURIComponent(room)}/${door}`;

function withUnread(line: RoomLine, count: number | undefined): RoomLine {
  if (count === undefined || count === (line.unread ?? 0)) return line;
  const { unread: _, ...rest } = line;
  return count > 0 ? { ...rest, unread: count } : rest;
}

/** What the person at this screen has not read: noted here, counted by the hub, the same on all their screens. */
export class Unreads {
  private readonly reading: Reading;
  private readonly stopFlushing: () => void;

  constructor(private readonly collab: Collab) {
    this.reading = new Reading(collab.database, async (room, topic, upTo) => {
      const place = topic === whole ? { upTo } : { topic, upTo };
      this.counted(await collab.http.post<Counted>(doorOf(room, 'read'), place));
    });
    this.stopFlushing = effect(() => {
      if (collab.line.state.value.kind !== 'away') void this.reading.flush();
    });
  }

  async start(): Promise<void> {
    await this.reading.load();
    this.collab.unreads.value = this;
    this.compare(this.collab.rooms.peek() ?? []);
    void this.reading.flush();
  }

  stop(): void {
    this.stopFlushing();
  }

  /** The reader has seen a topic of a room up to that number (0: they have only looked in). */
  read(room: HeldRoom, topic: number, upTo: number): void {
    if (room.present === null) return;
    if (upTo > 0) room.read(topic, upTo);
    this.reading.note(room.id, topic, upTo);
  }

  /** Looks on while somebody reads a topic. Answers how to stop. */
  watch(room: HeldRoom, topic: number, box: HTMLElement): () => void {
    return watchReading(room, topic, box, (upTo) => this.read(room, topic, upTo));
  }

  /** A topic, or a whole room, without being looked at. */
  readRoom(id: string, topic = whole): void {
    const { following, rooms } = this.collab;
    const held = following.held.get(id);
    const head = held?.at.peek() ?? rooms.peek()?.find((line) => line.id === id)?.head ?? 0;
    if (topic !== whole) held?.read(topic, head);
    else if (held) held.unread.value = new Map();
    if (topic === whole) this.list({ [id]: 0 });
    this.reading.note(id, topic, head);
  }

  /** A topic is unread again from that message on, until the reader comes anew. */
  unreadFrom(room: HeldRoom, { seq, topic = 0 }: Message): void {
    room.left = topic;
    this.reading.forget(room.id, topic);
    const place = topic > 0 ? { topic, from: seq } : { from: seq };
    this.collab.http.post<Counted>(doorOf(room.id, 'unread'), place).then(
      (all) => this.counted(all, new Map([[topic, seq]])),
      () => undefined,
    );
  }

  /** Rooms with something unread, so that it is known in which topics; not all of them, and not where bytes count. */
  holdSome(): void {
    if (textOnly.peek()) return;
    const { rooms, following } = this.collab;
    const some = (rooms.peek() ?? []).filter(({ id, unread }) => unread && !following.held.has(id));
    for (const { id } of some.slice(0, heldAtOnce)) this.collab.hold(id);
  }

  /** Something was taken away or moved in a room: the hub counts anew. */
  count(room: HeldRoom): void {
    if (room.present === null) return;
    this.collab.http.get<Counted>(doorOf(room.id, 'unread')).then(
      (all) => this.counted(all),
      () => undefined,
    );
  }

  /** What was read, or said, while this screen looked elsewhere. */
  told(rooms: Record<string, number>): void {
    this.list(rooms);
    this.compare(Object.entries(rooms).map(([id, unread]) => ({ id, unread })));
  }

  /** A room that is followed here counts by itself, unless something was read on another screen, or before this one was opened. */
  compare(lines: readonly Pick<RoomLine, 'id' | 'unread'>[]): void {
    for (const { id, unread = 0 } of lines) {
      const held = this.collab.following.held.get(id);
      if (held?.standing.peek() === 'ready' && sumOf(held.unread.peek()) !== unread && !this.reading.waits(id))
        this.count(held);
    }
  }

  private counted({ room: id, unread, topics }: Counted, firsts: ReadonlyMap<number, number> = new Map()): void {
    const held = this.collab.following.held.get(id);
    this.list({ [id]: unread });
    if (!held) return;
    const before = held.unread.peek();
    const all = topics ? Object.entries(topics) : unread > 0 ? [['0', unread] as const] : [];
    held.unread.value = new Map(
      all.map(([key, count]) => {
        const topic = Number(key);
        return [topic, { count, first: firsts.get(topic) ?? before.get(topic)?.first ?? 0 }];
      }),
    );
    held.uncounted.value = false;
  }

  private list(counts: Record<string, number>): void {
    const { rooms } = this.collab;
    const before = rooms.peek();
    if (before?.some((line) => withUnread(line, counts[line.id]) !== line))
      rooms.value = before.map((line) => withUnread(line, counts[line.id]));
  }
}

export function startUnreads(collab: Collab): () => void {
  const unreads = new Unreads(collab);
  void unreads.start().catch(() => {
    // A disk that does not answer: what is read is told to the hub at once, and not kept.
    collab.unreads.value = unreads;
  });
  return () => unreads.stop();
}
