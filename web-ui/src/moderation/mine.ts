import { useCallback, useEffect } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { moment } from '../rooms/left.ts';
import type { Entry, Mine } from '../wire/types.ts';

/**
 * What waits of one's own, which no frame carries. It is asked for again when something that was sent here has been taken, while one's texts are held or people are kept to a pace; while one waits, when something
 * was withheld that may be what became of it; when the hub says that it has changed, when something was refused, and when the line is back.
 */
export function useMine(collab: Collab, room: HeldRoom) {
  const { value: mine } = room.mine;
  const { slow, daily } = room.room.value;
  const up = collab.line.state.value.kind === 'live';
  const waits = mine === null || mine.items.some(({ state }) => state === 'waiting');
  const taken = waits || mine.held || slow || daily ? collab.outbox.numbers.value.size : 0;
  const look = useCallback(async () => {
    try {
      const mine = await collab.http.get<Mine>(`rooms/${encodeURIComponent(room.id)}/mine`);
      room.mine.value = { ...mine, heard: moment() };
    } catch {
      // What was known before stays; it is asked again when the line is back.
    }
  }, [collab, room]);
  const { failed } = collab.outbox;
  useEffect(() => void look(), [look, up, taken, room.concerns.value, failed.value, slow, daily]);
  useEffect(() => {
    const hear = (entries: readonly Entry[] | null) => {
      if (entries === null || (waits && entries.some(({ type }) => type === 'withheld'))) void look();
    };
    room.heard.add(hear);
    return () => void room.heard.delete(hear);
  }, [collab, room, look, waits]);
  return { mine, look } as const;
}
