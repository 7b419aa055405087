import { foldHistory } from '../src/record/fold.ts';
import { type Http, Refused } from '../src/wire/http.ts';
import type { Hub, Screen } from '../src/wire/hub.ts';
import type { Answer, CatchUp, Command, Entry, MessagesPage, Place, RoomPage } from '../src/wire/types.ts';

const caughtUpAtMost = 200;

/** One room of docs/wire.md in memory: enough of a hub to test a screen against, and to be cruel to it. */
export class FakeHub {
  readonly entries: Entry[] = [];
  readonly accepted = new Map<string, number>();
  epoch = 'e1';
  removed = false;
  followed = 0;
  catchUps = 0;
  private follower: { screen: Omit<Screen, 'onClosed'>; at: number } | null = null;

  constructor(
    readonly room = 'r1',
    kind = 'direct',
  ) {
    const convener = { number: 1, role: 'convener', account: 'unStaff', name: 'Ana' };
    this.append('room.opened', { kind, title: 'Water', visibility: 'public', convener }, 1);
  }

  append(type: string, data: Record<string, unknown>, by = 1): number {
    const seq = this.entries.length + 1;
    this.entries.push({ seq, at: 1_700_000_000_000 + seq * 1000, by, type, data });
    return seq;
  }

  post(text: string, by = 1): number {
    return this.append('message.posted', { text }, by);
  }

  markAt(seq: number): string {
    return seq === 0 ? '' : (seq * 2654435761).toString(16).padStart(8, '0').slice(-8);
  }

  /** Hands the follower what it has not got, in runs of this many. */
  deliver(run = 3): void {
    const { follower } = this;
    while (follower && follower.at < this.entries.length) {
      const entries = this.entries.slice(follower.at, follower.at + run);
      follower.at += entries.length;
      follower.screen.onEntries({ room: this.room, entries, mark: this.markAt(follower.at) });
    }
  }

  submit(command: Command): Answer {
    const known = this.accepted.get(command.id);
    if (known !== undefined) return { status: 'accepted', seq: known, hash: '' };
    const { type, id, ...data } = command;
    const events: Record<string, string> = { 'message.post': 'message.posted', 'topic.open': 'topic.opened' };
    const seq = this.append(events[type] ?? type, data);
    this.accepted.set(id, seq);
    return { status: 'accepted', seq, hash: '' };
  }

  connect(screen: Omit<Screen, 'onClosed'>): Hub {
    return {
      follow: async (_room, place) => {
        this.followed++;
        if (this.removed) return { status: 'refused', code: 'room.unknown' };
        if (!this.fits(place)) return { status: 'reset' };
        const head = this.entries.length;
        if (head - place.after > caughtUpAtMost) return { status: 'behind', head };
        this.follower = { screen, at: place.after };
        queueMicrotask(() => this.deliver());
        return { status: 'following', head, epoch: this.epoch, at: place.after };
      },
      unfollow: async () => {
        this.follower = null;
      },
      submit: async (_room, command) => this.submit(command),
      announce: async () => undefined,
      close: () => {
        this.follower = null;
      },
    };
  }

  readonly http: Pick<Http, 'room' | 'messages' | 'entries' | 'catchUp'> = {
    room: async () => this.page(),
    messages: async (_room, { before = Number.POSITIVE_INFINITY, topic, limit = 50 }) => {
      const all = foldHistory(this.entries).messages.filter(
        (one) => one.seq < before && (topic === undefined || one.topic === topic),
      );
      const { at, epoch, mark, people } = this.page();
      const page: MessagesPage = {
        room: this.room,
        at,
        epoch,
        mark,
        items: all.slice(-limit),
        people,
        more: all.length > limit,
      };
      return page;
    },
    entries: async (_room, after, limit) => ({
      room: this.room,
      epoch: this.epoch,
      head: this.entries.length,
      entries: this.entries.slice(after, after + limit),
      people: {},
    }),
    catchUp: async (places) => {
      this.catchUps++;
      const place = places[this.room];
      const answer: CatchUp = { rooms: {} };
      if (place && !this.removed) answer.rooms[this.room] = this.since(place);
      return answer;
    },
  };

  private since(place: Place): CatchUp['rooms'][string] {
    if (!this.fits(place)) return { reset: true };
    const head = this.entries.length;
    const stand = { head, epoch: this.epoch, mark: this.markAt(head) };
    if (head - place.after <= caughtUpAtMost) return { ...stand, entries: this.entries.slice(place.after) };
    const { messages } = foldHistory(this.entries);
    const named = ({ data }: Entry) => (data?.messages as number[] | undefined) ?? [Number(data?.message ?? 0)];
    const touched = new Set(this.entries.slice(place.after).flatMap(named));
    const old = messages.filter(({ seq }) => seq <= place.after && touched.has(seq));
    const gone = old.filter((one) => one.gone).map(({ seq }) => seq);
    const changed = old.filter((one) => !one.gone);
    return { ...stand, behind: { gone, changed, newest: messages.slice(-30), room: this.page() } };
  }

  private fits({ after, epoch, mark }: Place): boolean {
    const first = after === 0 && epoch === '' && mark === '';
    return first || (epoch === this.epoch && after <= this.entries.length && mark === this.markAt(after));
  }

  private page(): RoomPage {
    if (this.removed) throw new Refused(404, 'room.unknown', '');
    const { room } = foldHistory(this.entries);
    return { ...room, id: this.room, epoch: this.epoch, mark: this.markAt(room.at), me: 1 } as RoomPage;
  }
}
