import { useEffect, useRef, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Paragraph } from '../wire/types.ts';

/** What somebody writes at a paragraph, and the version from which they began; 0 for a new one. */
interface Begun {
  words: number;
  text: string;
}

/** Kept on this device while it is being written: a browser that is closed and a line that is gone cost nothing. */
export function useKept(collab: Collab, room: HeldRoom, statement: number, paragraph: Paragraph | undefined) {
  const key = `${room.id}/${paragraph ? `p${paragraph.number}` : `s${statement}`}`;
  const [begun, setBegun] = useState<Begun>({ words: paragraph?.words ?? 0, text: paragraph?.text ?? '' });
  const written = useRef(false);
  useEffect(() => {
    void collab.drafts.load(key).then((draft) => {
      const kept = draft && /^(\d+)\n([\s\S]*)$/.exec(draft.text);
      if (kept && !written.current) setBegun({ words: Number(kept[1]), text: kept[2] ?? '' });
    });
    return () => collab.drafts.flush();
  }, []);
  const write = (next: Begun) => {
    written.current = true;
    setBegun(next);
    collab.drafts.keep(key, { text: `${next.words}\n${next.text}` });
  };
  return { begun, write, forget: () => collab.drafts.keep(key, null) };
}
