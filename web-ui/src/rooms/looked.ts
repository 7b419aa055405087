import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from './held.ts';

const settles = 250;

interface Looked<T> {
  found: T | null;
  /** Why the last look failed; null where it did not. What was found before stays. */
  failed: unknown;
  look: () => Promise<void>;
}

/** What is asked of the hub again whenever something has happened in the room, and when the line is back. */
export function useLooked<T>(collab: Collab, room: HeldRoom, ask: () => Promise<T>, wanted = true): Looked<T> {
  const [found, setFound] = useState<T | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const at = room.at.value;
  const up = collab.line.state.value.kind === 'live';
  const look = useCallback(async () => {
    try {
      setFound(await ask());
      setFailed(null);
    } catch (error) {
      setFailed(error);
    }
  }, [room]);
  useEffect(() => {
    if (!wanted) return;
    const turn = setTimeout(() => void look(), settles);
    return () => clearTimeout(turn);
  }, [look, at, up, wanted]);
  return { found, failed, look };
}
