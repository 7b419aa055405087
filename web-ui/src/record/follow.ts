import { signal } from '@preact/signals';
import { HeldRoom } from '../rooms/held.ts';
import { type Http, Refused } from '../wire/http.ts';
import type { Hub } from '../wire/hub.ts';
import type { CatchUpRoom, EntriesFrame, Entry, MessagesPage, Place, RoomPage, SinceLine } from '../wire/types.ts';
import { type Follower, placeOf } from './record.ts';

type Doors = Pick<Http, 'room' | 'messages' | 'entries' | 'catchUp'>;

const me = 'me';
const firstPage = 50;
const roundsAtMost = 6;
const roomsPerRequest = 50;
/** Whoever was without a line for longer than that is told what happened meanwhile. */
const awayFor = 600_000;

/** All rooms that this screen holds, and a cursor's life: catch up, follow, entries, and from the start again after a reset. */
export class Following {
  readonly held = new Map<string, HeldRoom>();
  /** The record of the reader, which is no room. */
  own: Follower | null = null;
  /** What happened since the reader left; null until the hub has said it. */
  readonly since = signal<readonly SinceLine[] | null>(null);
  private awaySince = 0;
  /** Messages that are being caught up with; 0 when level. */
  readonly catchingUp = signal(0);
  private hub: Hub | null = null;
  private opened: () => void = () => undefined;
  private readonly queues = new Map<string, Promise<void>>();

  constructor(private readonly http: Doors) {}

  /** The room as this screen holds it, opened now if it was not. */
  open(id: string): HeldRoom {
    const known = this.held.get(id);
    if (known) {
      if (known.standing.value === 'failed') void this.serially(known, () => this.start(known));
      return known;
    }
    const room = new HeldRoom(id);
    this.held.set(id, room);
    void this.serially(room, () => this.start(room));
    return room;
  }

  adopt(room: HeldRoom): void {
    this.held.set(room.id, room);
  }

  /** A room that came with the page: nothing of it is asked for again. */
  prime(page: RoomPage, messages: MessagesPage, topic: number | null): HeldRoom {
    const room = this.held.get(page.id) ?? new HeldRoom(page.id);
    room.open(page, messages, topic);
    this.held.set(room.id, room);
    return room;
  }

  async close(id: string): Promise<void> {
    this.held.delete(id);
    await this.hub?.unfollow(id);
  }

  /** A new line: first what was missed, in one request for all rooms; then follow each from there. */
  async resume(hub: Hub): Promise<void> {
    await this.poll(0, Date.now() - this.awaySince > awayFor);
    this.hub = hub;
    this.awaySince = Number.MAX_SAFE_INTEGER;
    await Promise.all([...this.held.values()].map((room) => this.serially(room, () => this.follow(room))));
    void this.join();
    this.catchingUp.value = 0;
  }

  async join(): Promise<void> {
    const { own, hub } = this;
    const answer = own && (await hub?.follow(me, own.place()).catch(() => undefined));
    if (answer && answer.status !== 'following') own.again();
  }

  lost(): void {
    this.hub = null;
    this.awaySince = Math.min(this.awaySince, Date.now());
  }

  /** One request for all rooms: what came after what is held? With `wait` it is the line itself, where no WebSocket can be had. */
  async poll(wait: number, since = false): Promise<void> {
    const rooms = [...this.held.values()];
    for (const room of rooms) if (room.standing.value === 'failed') await this.serially(room, () => this.load(room));
    const ready = rooms.filter(({ standing }) => standing.value === 'ready');
    for (let first = 0; first === 0 || first < ready.length; first += roomsPerRequest)
      await this.unlessOpened(
        this.catchUp(ready.slice(first, first + roomsPerRequest), wait, since && first === 0),
        wait,
      );
    if (wait > 0) this.catchingUp.value = 0;
  }

  /** A request that waits does not know of a room that is opened meanwhile: then the next one may go out at once. */
  private unlessOpened(asked: Promise<void>, wait: number): Promise<void> {
    if (wait === 0) return asked;
    asked.catch(() => undefined);
    const opened = new Promise<void>((resolve) => {
      this.opened = resolve;
    });
    return Promise.race([asked, opened]);
  }

  entries({ room: id, entries, mark }: EntriesFrame): void {
    const room = this.held.get(id);
    if (room) void this.serially(room, async () => this.taken(room, await this.whole(room, entries), mark));
    else if (id === me) this.own?.entries(entries, mark);
  }

  /** The hub has ended a cursor. After a change of audience other bytes are due: what is held may hold too much. */
  ended(id: string, code: string): void {
    const room = this.held.get(id);
    if (!room) return;
    if (code === 'removed') room.end(code);
    else void this.serially(room, () => this.start(room));
  }

  /** Reads rights and people anew, after having joined for example, or a topic that did not come with the room. */
  async refresh(room: HeldRoom, topic?: number): Promise<void> {
    room.takeRoom(await this.http.room(room.id, topic));
  }

  private async start(room: HeldRoom): Promise<void> {
    await this.load(room);
    this.opened();
    await this.follow(room);
  }

  private async load(room: HeldRoom): Promise<void> {
    try {
      const [page, messages] = await Promise.all([
        this.http.room(room.id),
        this.http.messages(room.id, { limit: firstPage }),
      ]);
      room.open(page, messages);
    } catch (error) {
      if (error instanceof Refused && error.status >= 400 && error.status < 500) room.end(error.code || 'room.unknown');
      else if (room.standing.value === 'loading') room.standing.value = 'failed';
    }
  }

  private async follow(room: HeldRoom): Promise<void> {
    const hub = this.hub;
    for (let round = 0; hub !== null && room.standing.value === 'ready' && round < roundsAtMost; round++) {
      const answer = await hub.follow(room.id, placeOf(room.cursor));
      if (answer.status === 'refused') return room.end(answer.code ?? 'room.unknown');
      if (answer.status === 'following') return;
      if (answer.status === 'behind') await this.catchUp([room], 0);
      else await this.load(room);
    }
  }

  private async catchUp(rooms: HeldRoom[], wait: number, since = false): Promise<void> {
    const places: Record<string, Place> = Object.fromEntries(rooms.map((room) => [room.id, placeOf(room.cursor)]));
    if (this.own) places[me] = this.own.place();
    const answer = await this.http.catchUp(places, wait, since);
    if (answer.since) this.since.value = answer.since.lines;
    this.catchingUp.value += rooms.reduce((sum, room) => sum + missed(room, answer.rooms[room.id]), 0);
    for (const room of rooms) await this.caughtUp(room, answer.rooms[room.id]);
    const { entries, mark = '' } = answer.rooms[me] ?? {};
    if (entries) this.own?.entries(entries, mark);
    else this.own?.again();
  }

  private async caughtUp(room: HeldRoom, answer: CatchUpRoom | undefined): Promise<void> {
    if (answer === undefined) return room.end('room.unknown');
    if (answer.reset) return this.load(room);
    if (answer.behind) return room.jump(answer.behind, answer);
    if (answer.epoch !== undefined && answer.epoch !== room.cursor.epoch) return this.load(room);
    room.take(await this.whole(room, answer.entries ?? []), answer.mark ?? '');
  }

  private async taken(room: HeldRoom, entries: Entry[], mark: string): Promise<void> {
    if (room.standing.value === 'ready' && room.take(entries, mark)) await this.catchUp([room], 0);
  }

  /** An entry too big for a live frame comes without its body: it is fetched before it is folded. */
  private async whole(room: HeldRoom, entries: Entry[]): Promise<Entry[]> {
    const bodies = entries.map(async (entry) =>
      entry.fetch ? ((await this.http.entries(room.id, entry.seq - 1, 1)).entries[0] ?? entry) : entry,
    );
    return Promise.all(bodies);
  }

  /** One thing after the other in each room. What fails is made good by the next round: the record does not run away. */
  private serially(room: HeldRoom, work: () => Promise<void>): Promise<void> {
    const next = (this.queues.get(room.id) ?? Promise.resolve()).then(work).catch(() => undefined);
    this.queues.set(room.id, next);
    return next;
  }
}

function missed(room: HeldRoom, answer: CatchUpRoom | undefined): number {
  if (answer?.behind) return answer.behind.newest.filter(({ seq }) => seq > room.cursor.at).length;
  return (answer?.entries ?? []).filter(({ type, seq }) => type === 'message.posted' && seq > room.cursor.at).length;
}
