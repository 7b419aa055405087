import { useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { whenIn } from '../app/times.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { useLooked } from '../rooms/looked.ts';
import type { Contributions, SynthesisPage } from '../wire/types.ts';

export type Which = 'open' | 'cited' | 'setAside';

/** A time where the reader is, and beside it in UTC. */
export const whenOf = (at: number): string => whenIn(at, (time) => t('synthesis.utc', { time }));

const settles = 250;
const pageOf = 20;

const pathOf = (room: string) => `rooms/${encodeURIComponent(room)}`;

/** The synthesis as it stands: asked for again whenever something has happened in the room. What is shown stays while there is no line. */
export const useSynthesis = (collab: Collab, room: HeldRoom) =>
  useLooked(collab, room, () => collab.http.get<SynthesisPage>(`${pathOf(room.id)}/synthesis`));

/** One kind of contributions, of one question or of all, and more of them when they are asked for. */
export function useContributions(collab: Collab, room: string, which: Which, topic: number, at: number) {
  const [found, setFound] = useState<Contributions | null>(null);
  const [failed, setFailed] = useState(false);
  const [pages, setPages] = useState(1);
  const up = collab.line.state.value.kind === 'live';
  useEffect(() => {
    let current = true;
    const load = async () => {
      try {
        const all = await loadPages(collab, room, which, topic, pages);
        if (!current) return;
        setFound(all);
        setFailed(false);
      } catch {
        if (current) setFailed(true);
      }
    };
    const turn = setTimeout(() => void load(), found === null ? 0 : settles);
    return () => {
      current = false;
      clearTimeout(turn);
    };
  }, [collab, room, which, topic, pages, at, up]);
  return { found, failed, more: () => setPages(pages + 1) };
}

async function loadPages(
  collab: Collab,
  room: string,
  which: Which,
  topic: number,
  pages: number,
): Promise<Contributions> {
  const asked = `${pathOf(room)}/contributions?which=${which}&limit=${pageOf}${topic ? `&topic=${topic}` : ''}`;
  let found = await collab.http.get<Contributions>(asked);
  for (let page = 1; page < pages && found.next; page++) {
    const next = await collab.http.get<Contributions>(`${asked}&after=${found.next}`);
    found = { ...next, items: [...found.items, ...next.items], people: { ...found.people, ...next.people } };
  }
  return found;
}
