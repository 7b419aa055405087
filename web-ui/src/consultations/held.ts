import { computed } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import { served } from '../app/served.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { HeldPart } from '../rooms/heldPart.ts';
import { presides } from '../rooms/rights.ts';
import type { Floor, FloorPage, FloorPlace, FloorRequest, Participant } from '../wire/types.ts';
import { heardTime, setClock } from './clock.ts';
import { foldFloor } from './floor.ts';
import { orderOf } from './order.ts';

/** The floor of a room as this screen holds it, and the list of speakers. */
export class HeldFloor extends HeldPart<Floor, FloorPage> {
  readonly floor = this.now;
  readonly order = computed<FloorPlace[]>(() => (this.floor.value ? orderOf(this.floor.value) : []));

  constructor(collab: Collab, room: HeldRoom) {
    super(room, {
      ask: async () => {
        const asked = Date.now();
        const page = await collab.http.floor(room.id);
        heardTime(page.now, asked, Date.now());
        return page;
      },
      of: ({ floor }) => floor,
      fold: foldFloor,
      brought: served?.floor?.room === room.id ? served.floor : undefined,
    });
    void setClock(collab.http).catch(() => undefined);
  }

  get goesOn(): boolean {
    const { phase } = this.floor.value ?? {};
    return phase === 'inSession' || phase === 'suspended';
  }

  /** The chair's console is theirs at this moment. */
  get presides(): boolean {
    const { present } = this.room;
    const { people } = this.room.room.value;
    const who = people[present ?? -1];
    const gavel = this.floor.value?.gavel ?? present ?? -1;
    return presides(who) && !(gavel !== present && this.goesOn && mayHold(who) && mayHold(people[gavel]));
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
}

/** Chair and vice-chairs: of them one has the gavel. */
export const mayHold = (who: Participant | undefined) =>
  who !== undefined && !who.left && (who.role === 'chair' || who.role === 'viceChair');

const held = new WeakMap<HeldRoom, HeldFloor>();

export function floorOf(collab: Collab, room: HeldRoom): HeldFloor {
  const known = held.get(room) ?? new HeldFloor(collab, room);
  held.set(room, known);
  return known;
}
