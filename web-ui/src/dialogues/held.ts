import type { Collab } from '../app/collab.ts';
import { served } from '../app/served.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { HeldPart } from '../rooms/heldPart.ts';
import type { Programme, ProgrammePage } from '../wire/types.ts';
import { foldProgramme } from './programme.ts';

const held = new WeakMap<HeldRoom, HeldPart<Programme, ProgrammePage>>();

/** The programme of a dialogue as this screen holds it. */
export function programmeOf(collab: Collab, room: HeldRoom): HeldPart<Programme, ProgrammePage> {
  const known =
    held.get(room) ??
    new HeldPart<Programme, ProgrammePage>(room, {
      ask: () => collab.http.programme(room.id),
      of: ({ programme }) => programme,
      fold: foldProgramme,
      brought: served?.programme?.room === room.id ? served.programme : undefined,
    });
  held.set(room, known);
  return known;
}
