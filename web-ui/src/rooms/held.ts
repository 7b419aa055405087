import { signal } from '@preact/signals';
import { foldMessage, gone, type Messages } from '../messages/state.ts';
import { type Cursor, cursorAt, take } from '../record/record.ts';
import type { Behind, CatchUpRoom, Entry, Message, MessagesPage, OwnMine, RoomPage, RoomState } from '../wire/types.ts';
import { afterMoves, lacking, type Reach, type Reaches, reachOf } from './reach.ts';
import type { HeldSnapshot } from './shelf.ts';
import { emptyRoom, foldRoom } from './state.ts';
import { type AllUnread, heard, readUpTo, unreadIn } from './unread.ts';

export type Standing = 'loading' | 'ready' | 'failed' | 'ended';

const recentAtMost = 400;
const keptAtMost = 200;

/** A room that this screen holds: a cursor on its record and what was folded up to it. */
export class HeldRoom {
  readonly standing = signal<Standing>('loading');
  readonly endedBy = signal('');
  readonly room = signal<RoomState>(emptyRoom);
  readonly me = signal<number | null>(null);
  /** The version of the rules that I accepted last; empty where it is not known. */
  readonly consent = signal('');
  readonly messages = signal<ReadonlyMap<number, Message>>(new Map());
  readonly reaches = signal<Reaches>(new Map());
  readonly at = signal(0);
  /** What the reader has not read, topic by topic. */
  readonly unread = signal<AllUnread>(new Map());
  /** The topic that its reader has marked unread while it stands before them; it is not read again before they come anew. */
  left = -1;
  /** The hub has said that what concerns the reader alone has changed here. */
  readonly concerns = signal(0);
  /** What concerns the reader alone, as the hub has said it last. */
  readonly mine = signal<OwnMine | null>(null);
  /** Something was taken away or moved: the hub has to count anew. */
  readonly uncounted = signal(false);
  cursor: Cursor = cursorAt(0, '', '');
  touched = 0;
  /** Told of every entry that is folded here, and of nothing in particular when the room was read anew. */
  readonly heard = new Set<(entries: readonly Entry[] | null) => void>();
  private recent: Entry[] = [];

  constructor(readonly id: string) {}

  /**
   * The two pages were made one after the other: the record is followed from the earlier, folding twice does no harm.
   * The messages are the newest of the room (0) or of a topic; null: only some, as the last words of each topic.
   */
  open(page: RoomPage, messages: MessagesPage, topic: number | null = 0): void {
    const first = page.at <= messages.at ? page : messages;
    this.cursor = cursorAt(first.at, first.epoch, first.mark);
    this.recent = [];
    this.takeRoom(page);
    this.messages.value = new Map(messages.items.map((one) => [one.seq, one]));
    const reaches = new Map([[0, { since: first.at + 1, more: true }]]);
    if (topic !== null) reaches.set(topic, { since: messages.items[0]?.seq ?? 0, more: messages.more });
    this.reaches.value = reaches;
    this.at.value = this.cursor.at;
    this.standing.value = 'ready';
    this.tell(null);
  }

  concern(): void {
    this.concerns.value++;
  }

  private tell(entries: readonly Entry[] | null): void {
    for (const hear of this.heard) hear(entries);
  }

  /** Lost to the reader, or never theirs. */
  end(code: string): void {
    this.endedBy.value = code;
    this.standing.value = 'ended';
  }

  takeRoom(page: RoomPage): void {
    const { id: _id, epoch: _epoch, mark: _mark, unread: _unread, first: _first, me, consent, ...room } = page;
    const topics = room.topics.map(({ unread: _, first: __, ...topic }) => topic);
    this.room.value = { ...room, topics };
    this.unread.value = unreadIn(page);
    this.uncounted.value = false;
    this.consent.value = consent ?? '';
    this.me.value = me ?? null;
  }

  /** Live or caught up: the same path. Answers whether something is missing before what arrived. */
  take(entries: readonly Entry[], mark: string): boolean {
    const { cursor, fresh, gap } = take(this.cursor, entries, mark);
    this.cursor = cursor;
    if (fresh.length === 0) return gap;
    this.recent = [...this.recent, ...fresh].slice(-recentAtMost);
    this.room.value = fresh.reduce(foldRoom, this.room.value);
    const messages: Messages = new Map(this.messages.value);
    for (const entry of fresh) foldMessage(messages, entry);
    this.messages.value = messages;
    this.reaches.value = afterMoves(this.reaches.value, fresh, messages);
    this.at.value = cursor.at;
    const counted = heard(this.unread.value, fresh, this.me.value);
    if (counted === null) this.uncounted.value = true;
    else if (this.present !== null) this.unread.value = counted;
    this.tell(fresh);
    return gap;
  }

  /** The reader has seen a topic up to that number. */
  read(topic: number, upTo: number): void {
    const left = [...this.messages.value.values()]
      .filter(
        (one) => one.seq > upTo && (one.topic ?? 0) === topic && one.by !== this.me.value && !one.gone && !one.moved,
      )
      .map(({ seq }) => seq)
      .sort((a, b) => a - b);
    this.unread.value = readUpTo(this.unread.value, topic, left);
  }

  /** Far behind: first what is gone, then what changed, then the newest; what lies between is loaded when scrolled to. */
  jump(behind: Behind, { head = 0, epoch = '', mark = '' }: CatchUpRoom): void {
    const messages: Messages = new Map(this.messages.value);
    for (const seq of behind.gone) {
      const message = messages.get(seq);
      if (message) messages.set(seq, gone(message));
    }
    for (const message of behind.changed) {
      const { seq, topic = 0 } = message;
      if (messages.has(seq)) messages.set(seq, message);
      else if (topic > 0) this.reaches.value = lacking(this.reaches.value, topic, [seq]);
    }
    for (const message of behind.newest) messages.set(message.seq, message);
    const since = behind.newest[0]?.seq ?? 0;
    const reachedBack = since <= this.cursor.at;
    if (!reachedBack) this.reaches.value = new Map([[0, { since, more: true }]]);
    this.messages.value = messages;
    this.recent = [];
    this.takeRoom(behind.room);
    this.cursor = cursorAt(head, epoch, mark);
    this.at.value = head;
    this.tell(null);
  }

  /** An older page. It was folded at its own number: what has been folded here since is folded onto it again. False: ask again. */
  addOlder(topic: number, page: MessagesPage): boolean {
    if (page.epoch !== this.cursor.epoch) return false;
    const missed = this.recent.filter(({ seq }) => seq > page.at);
    if (page.at < this.cursor.at && missed.length < this.cursor.at - page.at) return false;
    const messages: Messages = new Map(this.messages.value);
    for (const message of page.items) messages.set(message.seq, message);
    for (const entry of missed) foldMessage(messages, entry);
    this.messages.value = messages;
    const since = page.items[0]?.seq ?? this.reachOf(topic).since;
    this.reaches.value = new Map(this.reaches.value).set(topic, { since, more: page.more });
    return true;
  }

  /** How far back a topic is held; topic 0 is the whole room. */
  reachOf(topic: number): Reach {
    return reachOf(this.reaches.value, topic);
  }

  /** My number while I take part. Who has left or was removed has none. */
  get present(): number | null {
    const me = this.me.value;
    return me !== null && this.room.value.people[me]?.left !== true ? me : null;
  }

  snapshot(): HeldSnapshot {
    const all = [...this.messages.value.values()].sort((a, b) => a.seq - b.seq);
    const whole = all.filter(({ seq, topic }) => seq >= this.reachOf(topic ?? 0).since);
    const messages = whole.slice(-keptAtMost);
    const since = whole.length > messages.length ? (messages[0]?.seq ?? 0) : 0;
    const reaches = [...this.reaches.value].map(([topic, reach]): [number, Reach] => [
      topic,
      reach.since < since ? { since, more: true } : reach,
    ]);
    const { at, epoch, mark } = this.cursor;
    const { value: me } = this.me;
    return {
      id: this.id,
      room: this.room.value,
      me,
      place: { at, epoch, mark },
      messages,
      reaches,
      unread: [...this.unread.value],
      touched: this.touched,
    };
  }

  restore(kept: HeldSnapshot): void {
    this.room.value = kept.room;
    this.me.value = kept.me;
    this.cursor = cursorAt(kept.place.at, kept.place.epoch, kept.place.mark);
    this.messages.value = new Map(kept.messages.map((one) => [one.seq, one]));
    // What was kept by an older version says nothing of its reaches: all of it is asked for again.
    this.reaches.value = new Map(kept.reaches ?? [[0, { since: kept.place.at + 1, more: true }]]);
    this.unread.value = new Map(kept.unread);
    this.at.value = kept.place.at;
    this.touched = kept.touched;
    this.standing.value = 'ready';
  }
}
