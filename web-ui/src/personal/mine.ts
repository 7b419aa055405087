import { computed, signal } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import { command } from '../messages/verbs.ts';
import { type Cursor, cursorAt, type Follower, placeOf, take } from '../record/record.ts';
import type { Command, Entry, Me, Place, RoomLevel, RoomState, TopicLevel } from '../wire/types.ts';
import { foldOwn, nothing, type Own } from './state.ts';

/** The record of the person at this screen, which they call `me`: followed like a room. */
export class Mine implements Follower {
  readonly own = signal<Own>(nothing);
  readonly notices = computed(() => Object.keys(this.own.value.unread).length);
  readonly asked = computed(() => Object.keys(this.own.value.asked).length);
  /** Told of every notice that comes while this screen is open. */
  readonly heard = new Set<(notice: Entry) => void>();
  private cursor: Cursor = cursorAt(0, '', '');

  constructor(private readonly collab: Collab) {}

  /** Shows what the device knows at once where the hub has answered before. */
  async start(): Promise<void> {
    await this.load();
    this.collab.following.own = this;
    this.collab.mine.value = this;
    await this.collab.following.join();
  }

  place(): Place {
    return placeOf(this.cursor);
  }

  entries(entries: readonly Entry[], mark: string): void {
    const { cursor, fresh, gap } = take(this.cursor, entries, mark);
    this.cursor = cursor;
    this.own.value = fresh.reduce(foldOwn, this.own.value);
    for (const entry of fresh) if (entry.type === 'notice.given') for (const hear of this.heard) hear(entry);
    if (fresh.some(({ type }) => type === 'approach.settled' || type === 'person.blocked')) this.turn();
    if (gap) this.again();
  }

  /** Conversations were taken up or put aside, perhaps in another window: those that are not there any more end here. */
  private turn(): void {
    const { following } = this.collab;
    for (const { id, room } of following.held.values()) if (room.peek().kind === 'direct') following.ended(id, '');
    void this.collab.list();
  }

  again(): void {
    void this.load().then(
      () => this.collab.following.join(),
      () => undefined,
    );
  }

  levelOf(room: string, kind: RoomState['kind'] = ''): RoomLevel {
    return this.own.value.rooms[room] ?? (kind === 'direct' ? 'everything' : 'followed');
  }

  topicLevelOf(room: string, topic: number): TopicLevel {
    return this.own.value.topics[`${room}/${topic}`] ?? 'usual';
  }

  /** They want to hear nothing of it. */
  silences(room: string, topic: number): boolean {
    return this.own.value.rooms[room] === 'nothing' || this.topicLevelOf(room, topic) === 'mute';
  }

  keeps(room: string, message: number): boolean {
    return this.own.value.bookmarks.some((one) => one.room === room && one.message === message);
  }

  setLevel(room: string, level: RoomLevel): void {
    this.do(command('level.change', { room, level }), 'level.changed');
  }

  follow(room: string, topic: number, follow: TopicLevel): void {
    this.do(command('topic.follow', { room, topic, follow }), 'topic.followed');
  }

  keep(room: string, message: number, on: boolean): void {
    this.do(command('bookmark.keep', { room, message, on }), 'bookmark.kept');
  }

  read(notices: readonly number[]): void {
    if (notices.length > 0) this.do(command('notice.read', { notices: [...notices] }), 'notice.wasRead');
  }

  /** Shown at once; what comes of it is in the record, and what the hub does not take is taken back. */
  private do(wish: Command, folded: string): void {
    const { type: _, id: __, ...data } = wish;
    const seq = Number.MAX_SAFE_INTEGER;
    this.own.value = foldOwn(this.own.value, { seq, type: folded, data: data as Record<string, never> });
    this.collab.submit('me', wish).then(
      ({ status }) => status !== 'accepted' && this.again(),
      () => this.again(),
    );
  }

  private async load(): Promise<void> {
    const { at, epoch, mark, unread, rooms, topics, bookmarks, asked } = await this.collab.http.get<Me>('me');
    this.cursor = cursorAt(at, epoch, mark);
    this.own.value = { unread, rooms, topics, bookmarks, asked };
  }
}

export function startMine(collab: Collab): () => void {
  const mine = new Mine(collab);
  void mine.start().catch(() => {
    // Without a line it comes with the next one.
    collab.following.own = mine;
    collab.mine.value = mine;
  });
  return () => {
    collab.following.own = null;
  };
}
