import { effect, signal } from '@preact/signals';
import { Outbox } from '../messages/outbox.ts';
import { indexedStore, passingStore } from '../messages/outboxStore.ts';
import { Following } from '../record/follow.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { Shelf } from '../rooms/shelf.ts';
import { type Http, Refused } from '../wire/http.ts';
import type { OpenHub } from '../wire/hub.ts';
import { Line } from '../wire/line.ts';
import type { Answer, Command, Person, RoomLine } from '../wire/types.ts';
import type { Database } from './database.ts';

const listEvery = 45_000;

/** Everything that belongs to one person at one screen: the line, the rooms, what is not yet sent. */
export class Collab {
  readonly rooms = signal<readonly RoomLine[] | null>(null);
  readonly roomsFailed = signal(false);
  readonly seen = signal<ReadonlyMap<string, number>>(new Map());
  readonly following: Following;
  readonly outbox: Outbox;
  readonly line: Line;
  private readonly shelf: Shelf;
  private readonly watched = new Map<string, () => void>();
  private tick = 0;

  constructor(
    readonly person: Person,
    readonly database: Database | null,
    readonly http: Http,
    open: OpenHub,
    private readonly expired: () => void,
  ) {
    this.shelf = new Shelf(database);
    this.following = new Following(http);
    this.outbox = new Outbox({
      store: database ? indexedStore(database) : passingStore(),
      person: person.id,
      send: (room, command) => this.submit(room, command),
      at: (room) => this.following.held.get(room)?.at.peek() ?? 0,
    });
    this.line = new Line({
      open,
      screen: {
        onEntries: (frame) => this.following.entries(frame),
        onEnded: ({ room, code }) => (code === 'draining' ? this.line.drain() : this.following.ended(room, code)),
        onNotice: () => void this.list(),
      },
      resume: (hub) => this.orExpired(this.following.resume(hub)),
      poll: (wait) => this.orExpired(this.following.poll(wait)),
      lost: () => {
        this.following.lost();
        this.outbox.lost();
      },
      up: () => this.outbox.wake(),
    });
  }

  get keeps(): boolean {
    return this.database !== null;
  }

  async start(): Promise<void> {
    for (const room of await this.shelf.load()) {
      this.following.adopt(room);
      this.watch(room);
    }
    await this.loadSeen();
    await this.outbox.load();
    void this.line.run();
    void this.list();
    this.tick = window.setInterval(() => void (document.visibilityState === 'visible' && this.list()), listEvery);
  }

  stop(): void {
    clearInterval(this.tick);
    for (const unwatch of this.watched.values()) unwatch();
    this.line.stop();
  }

  /** A room for a screen: from memory, from this device, or from the hub. */
  open(id: string): HeldRoom {
    const room = this.following.open(id);
    this.watch(room);
    room.touched = Date.now();
    return room;
  }

  async list(): Promise<void> {
    try {
      this.rooms.value = (await this.orExpired(this.http.rooms())).items;
      this.roomsFailed.value = false;
    } catch {
      this.roomsFailed.value = this.rooms.value === null;
    }
  }

  /** The newest number of a room that somebody has looked at here. */
  look(room: string, at: number): void {
    if ((this.seen.peek().get(room) ?? 0) >= at) return;
    this.seen.value = new Map(this.seen.peek()).set(room, at);
    void this.database?.put('seen', at, room).catch(() => undefined);
  }

  keepNow(): void {
    void this.shelf.write();
  }

  /** At once and without the outbox: for what makes no sense later, as taking part does. */
  async submit(room: string, command: Command): Promise<Answer> {
    const { hub } = this.line;
    if (hub) return hub.submit(room, command);
    if (this.line.state.peek().kind === 'polling') return this.orExpired(this.http.submit(room, command));
    throw new Error('no line');
  }

  private watch(room: HeldRoom): void {
    if (this.watched.has(room.id)) return;
    const unwatch = effect(() => {
      this.outbox.seen(room.id, room.at.value);
      void room.standing.value;
      void room.me.value;
      this.shelf.keep(room);
    });
    this.watched.set(room.id, unwatch);
  }

  private async loadSeen(): Promise<void> {
    const rooms = (await this.database?.getAllKeys('seen')) ?? [];
    const numbers = (await this.database?.getAll('seen')) ?? [];
    this.seen.value = new Map(rooms.map((room, index) => [room, numbers[index] ?? 0]));
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
