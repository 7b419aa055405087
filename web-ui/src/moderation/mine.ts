import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Entry, Mine } from '../wire/types.ts';

/**
 * What waits of one's own, which no frame carries. It is asked for again when something was withheld that may concern it: a text that was just sent, or, while one waits, what became
 * of it; and when the line is back.
 */
export function useMine(collab: Collab, room: HeldRoom) {
  const [mine, setMine] = useState<Mine | null>(null);
  const up = collab.line.state.value.kind === 'live';
  const waits = mine === null || mine.items.some(({ state }) => state === 'waiting');
  const look = useCallback(async () => {
    try {
      setMine(await collab.http.get<Mine>(`rooms/${encodeURIComponent(room.id)}/mine`));
    } catch {
      // What was known before stays; it is asked again when the line is back.
    }
  }, [collab, room]);
  useEffect(() => void look(), [look, up]);
  useEffect(() => {
    const hear = (entries: readonly Entry[] | null) => {
      const sent = [...collab.outbox.numbers.peek().values()];
      const concerns = ({ seq, type }: Entry) => type === 'withheld' && (waits || sent.includes(seq));
      if (entries === null || entries.some(concerns)) void look();
    };
    room.heard.add(hear);
    return () => void room.heard.delete(hear);
  }, [collab, room, look, waits]);
  return { mine, look } as const;
}
