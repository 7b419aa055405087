import { effect, signal } from '@preact/signals';
import { Drafts } from '../messages/drafts.ts';
import { Outbox } from '../messages/outbox.ts';
import { passingStore, sturdyStore } from '../messages/outboxStore.ts';
import { browserTabs } from '../messages/outboxTabs.ts';
import type { Unreads } from '../notifications/unreads.ts';
import type { Mine } from '../personal/mine.ts';
import { Following } from '../record/follow.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { Shelf } from '../rooms/shelf.ts';
import { typing } from '../rooms/typing.ts';
import { allRooms, type Http, Refused } from '../wire/http.ts';
import type { OpenHub } from '../wire/hub.ts';
import { ladder } from '../wire/ladder.ts';
import { Line } from '../wire/line.ts';
import { textOnly } from '../wire/mode.ts';
import type { Answer, Command, NoticeFrame, Person, RoomLine } from '../wire/types.ts';
import type { Database } from './database.ts';
import type { Served } from './served.ts';

const [listEvery, listSeldom] = [45_000, 300_000];
const checkEvery = 20_000;
const askAgainAfter = 600_000;

/** Everything that belongs to one person at one screen. */
export class Collab {
  readonly rooms = signal<readonly RoomLine[] | null>(null);
  readonly roomsFailed = signal(false);
  /** What is the person's own; it comes after the first screen. */
  readonly mine = signal<Mine | null>(null);
  /** What they have not read, counted and noted. */
  readonly unreads = signal<Unreads | null>(null);
  readonly following: Following;
  readonly outbox: Outbox;
  readonly line: Line;
  readonly drafts: Drafts;
  /** A full or forbidden disk: what is written now is kept by this page only. */
  readonly full = signal(false);
  private readonly shelf: Shelf;
  private readonly watched = new Map<string, () => void>();
  private tick = 0;
  private listed = 0;
  private asked = Date.now();

  constructor(
    readonly person: Person,
    readonly database: Database | null,
    readonly http: Http,
    open: OpenHub,
    private readonly expired: () => void,
    /** Resolves to whether the hub has said who this is; a person whom only this device remembers is asked for when there is a line. */
    private confirmed: Promise<boolean> = Promise.resolve(true),
  ) {
    this.shelf = new Shelf(database);
    this.following = new Following(http);
    this.drafts = new Drafts(database);
    this.outbox = new Outbox({
      store: database ? sturdyStore(database, () => (this.full.value = true)) : passingStore(),
      person: person.id,
      tabs: browserTabs(person.id),
      send: async (room, command) => {
        if (this.line.state.peek().kind === 'away') throw new Error('no line');
        return this.submit(room, command);
      },
      at: (room) => this.following.held.get(room)?.at.peek() ?? 0,
    });
    this.line = new Line({
      open,
      screen: {
        onEntries: (frame) => this.following.entries(frame),
        onEnded: ({ room, code }) => (code === 'draining' ? this.line.drain() : this.following.ended(room, code)),
        onNotice: (notice) => this.noticed(notice),
      },
      resume: (hub) => this.orExpired(this.asMyself(() => this.following.resume(hub))),
      poll: (wait) => this.orExpired(this.asMyself(() => this.following.poll(wait))),
      lost: () => {
        this.following.lost();
        this.outbox.lost();
      },
      up: () => {
        this.outbox.wake();
        if (Date.now() - this.asked > checkEvery) void this.check();
      },
      ladder,
    });
  }

  get keeps(): boolean {
    return this.database !== null && !this.full.value;
  }

  /** With what the server's page has brought, if there is one. */
  async start(first: Served | null): Promise<void> {
    for (const room of await this.shelf.load()) {
      this.following.adopt(room);
      this.watch(room);
    }
    await this.outbox.load();
    if (first?.room && first.messages)
      this.watch(this.following.prime(first.room, first.messages, first.topic ?? null));
    this.rooms.value = first?.rooms?.items ?? null;
    void this.line.run();
    if (!first?.rooms || first.rooms.next) void this.list();
    this.tick = window.setInterval(() => this.again(), listEvery);
  }

  stop(): void {
    clearInterval(this.tick);
    for (const unwatch of this.watched.values()) unwatch();
    this.line.stop();
    this.outbox.close();
  }

  /** A room for a screen: from memory, from this device, or from the hub. */
  open(id: string): HeldRoom {
    return Object.assign(this.hold(id), { touched: Date.now() });
  }

  /** The same without anybody looking at it. */
  hold(id: string): HeldRoom {
    const room = this.following.open(id);
    this.watch(room);
    return room;
  }

  async list(): Promise<void> {
    this.listed = Date.now();
    try {
      this.rooms.value = await this.orExpired(allRooms(this.http));
      this.unreads.peek()?.compare(this.rooms.value);
      this.roomsFailed.value = false;
    } catch {
      this.roomsFailed.value = this.rooms.value === null;
    }
  }

  keepNow(): void {
    this.drafts.flush();
    void this.shelf.write();
  }

  /** At once and without the outbox: for what makes no sense later, as taking part does. Also while the line is only coming up. */
  submit(room: string, command: Command): Promise<Answer> {
    return this.line.hub?.submit(room, command) ?? this.orExpired(this.http.submit(room, command));
  }

  /** Whether the session holds still: it may have been ended from another device. */
  private async check(): Promise<void> {
    this.asked = Date.now();
    await this.orExpired(this.http.session()).catch(() => undefined);
  }

  /** Without a session the hub would take this for a visitor, and refuse for good what was written. */
  private async asMyself(work: () => Promise<void>): Promise<void> {
    if (!(await this.confirmed) || Date.now() - this.asked > askAgainAfter) {
      const { person } = await this.http.session();
      if (person.id !== this.person.id) throw new Refused(401, 'session.missing', '');
      this.confirmed = Promise.resolve(true);
      this.asked = Date.now();
    }
    return work();
  }

  private again(): void {
    const every = textOnly.value ? listSeldom : listEvery;
    if (document.visibilityState === 'visible' && Date.now() - this.listed >= every - 1_000) void this.list();
    if (this.line.state.value.kind !== 'away') this.outbox.wake();
  }

  private watch(room: HeldRoom): void {
    if (this.watched.has(room.id)) return;
    const unwatch = effect(() => void (room.uncounted.value && this.unreads.value?.count(room)));
    const unkeep = effect(() => {
      this.outbox.seen(room.id, room.at.value);
      void [room.standing.value, room.me.value, room.unread.value];
      this.shelf.keep(room);
    });
    this.watched.set(room.id, () => {
      unwatch();
      unkeep();
    });
  }

  private noticed({ type, room = '', rooms = {}, ...hint }: NoticeFrame): void {
    if (type === 'signedOut') void this.check();
    else if (type === 'unread') this.unreads.value?.told(rooms);
    else if (type === 'mine') this.following.held.get(room)?.concern();
    else if (type === 'typing') typing.value = { room, ...hint };
    else void this.list();
  }

  private async orExpired<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof Refused && error.status === 401) this.expired();
      throw error;
    }
  }
}
