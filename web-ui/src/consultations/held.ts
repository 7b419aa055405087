import { computed, signal } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import { served } from '../app/served.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Entry, Floor, FloorPage, FloorPlace, FloorRequest } from '../wire/types.ts';
import { heardTime, setClock } from './clock.ts';
import { foldFloor } from './floor.ts';
import { orderOf } from './order.ts';

const againAfter = 1_000;

/** The floor of a room as this screen holds it: asked for once, then folded from the same entries as everything else. */
export class HeldFloor {
  readonly floor = signal<Floor | null>(null);
  readonly order = computed<FloorPlace[]>(() => (this.floor.value ? orderOf(this.floor.value) : []));
  private at = 0;
  private ahead: Entry[] = [];
  private loading = false;

  constructor(
    private readonly collab: Collab,
    readonly room: HeldRoom,
  ) {
    room.heard.add((entries) => this.hear(entries));
    if (served?.floor?.room === room.id) {
      this.take(served.floor);
      this.catchUp();
      void setClock(collab.http).catch(() => undefined);
    } else void this.load();
  }

  get mine(): FloorRequest | undefined {
    return this.ofMine((one) => ['queued', 'called', 'speaking'].includes(one.state));
  }

  /** The last of my requests that is like this. */
  ofMine(which: (one: FloorRequest) => boolean): FloorRequest | undefined {
    const { me } = this.room;
    const all = Object.values(this.floor.value?.requests ?? {});
    return all.filter((one) => me.value !== null && one.by === me.value && which(one)).at(-1);
  }

  private hear(entries: readonly Entry[] | null): void {
    if (entries === null) void this.load();
    else {
      this.ahead.push(...entries);
      this.catchUp();
    }
  }

  private catchUp(): void {
    let floor = this.floor.peek();
    if (floor === null) return;
    for (const entry of this.ahead) {
      if (entry.seq !== this.at + 1) continue;
      floor = foldFloor(floor, entry);
      this.at = entry.seq;
    }
    this.ahead = this.ahead.filter(({ seq }) => seq > this.at);
    this.floor.value = floor;
    if (this.ahead.length > 0 || this.at < this.room.at.peek()) void this.load();
  }

  private take(page: FloorPage): void {
    if (page.at < this.at) return;
    this.at = page.at;
    this.ahead = this.ahead.filter(({ seq }) => seq > page.at);
    this.floor.value = page.floor;
  }

  private async load(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    try {
      const asked = Date.now();
      const page = await this.collab.http.floor(this.room.id);
      heardTime(page.now, asked, Date.now());
      this.take(page);
      void setClock(this.collab.http).catch(() => undefined);
    } catch {
      // Without a line what is held stays on the screen; the room is read anew when there is one.
    }
    setTimeout(() => {
      this.loading = false;
      if (this.floor.peek() === null || this.at < this.room.at.peek()) void this.load();
      else this.catchUp();
    }, againAfter);
  }
}

const held = new WeakMap<HeldRoom, HeldFloor>();

export function floorOf(collab: Collab, room: HeldRoom): HeldFloor {
  const known = held.get(room) ?? new HeldFloor(collab, room);
  held.set(room, known);
  return known;
}
