import { useEffect, useRef, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { typing } from '../rooms/typing.ts';

const every = 3_000;
const lasts = 7_000;

/** Who writes where, by the number of the paragraph, or of the statement for a new one. A hint that may be late or lost: it holds nobody up. */
export function useTyping(room: HeldRoom): ReadonlyMap<number, string> {
  const [names, setNames] = useState<ReadonlyMap<number, { name: string; until: number }>>(new Map());
  const { value: heard } = typing;
  const { current: earlier } = useRef(typing.peek());
  useEffect(() => {
    if (heard === earlier || !heard?.topic || heard.room !== room.id || heard.by === undefined) return;
    const name = nameOf(room.room.peek().people[heard.by], heard.by);
    setNames((before) => new Map(before).set(heard.topic ?? 0, { name, until: Date.now() + lasts }));
    const turn = setTimeout(
      () => setNames((before) => new Map([...before].filter(([, { until }]) => until > Date.now()))),
      lasts + 100,
    );
    return () => clearTimeout(turn);
  }, [heard]);
  return new Map([...names].map(([number, { name }]) => [number, name]));
}

/** Tells the others, now and then, that the reader writes there. */
export function useTell(collab: Collab, room: HeldRoom, topic: number): () => void {
  const told = useRef(0);
  return () => {
    if (Date.now() - told.current < every) return;
    told.current = Date.now();
    void collab.line.hub?.announce(room.id, { type: 'typing', topic }).catch(() => undefined);
  };
}
