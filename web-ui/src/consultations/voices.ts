import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';

/** Whose voice that is: `p12` the participant's, `o33` that of the organization on somebody's nameplate. */
export function voiceName(room: HeldRoom, voice: string): string {
  const { people } = room.room.value;
  const id = voice.slice(1);
  if (voice.startsWith('p')) return nameOf(people[Number(id)], Number(id));
  return Object.values(people).find(({ organization }) => organization?.id === id)?.organization?.name ?? id;
}
