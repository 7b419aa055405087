import { type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { served } from '../app/served.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { CitedList } from '../wire/types.ts';

export type Cited = ReadonlyMap<number, readonly number[]>;

const held = new WeakMap<HeldRoom, Signal<Cited>>();
const answered = new WeakSet<HeldRoom>();
const handsOut = /^synthesis\.(proposed|finalized)$/;

const mapOf = ({ items }: CitedList): Cited => new Map(items.map(({ message, places }) => [message, places]));

/** Which of the reader's own messages the synthesis of the dialogue cites, and in which points; asked for again when it is handed out anew. Without a line it is as it was. */
export function useCited(collab: Collab, room: HeldRoom): Cited {
  const known = held.get(room) ?? signal<Cited>(new Map());
  if (!held.has(room) && served?.cited && served.room?.id === room.id) {
    known.value = mapOf(served.cited);
    answered.add(room);
  }
  held.set(room, known);
  const { present } = room;
  useEffect(() => {
    if (present === null) return;
    const ask = () =>
      void collab.http.get<CitedList>(`rooms/${encodeURIComponent(room.id)}/synthesis/cited`).then(
        (list) => {
          answered.add(room);
          known.value = mapOf(list);
        },
        () => void answered.delete(room),
      );
    const hear: Parameters<typeof room.heard.add>[0] = (entries) => {
      if (entries === null || entries.some(({ type }) => handsOut.test(type))) ask();
    };
    if (!answered.has(room)) ask();
    room.heard.add(hear);
    return () => void room.heard.delete(hear);
  }, [collab, room, present]);
  return known.value;
}
