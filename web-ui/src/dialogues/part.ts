import { useRef } from 'preact/hooks';
import type { Placed } from './threads.ts';

const aroundIt = 150;

/** What of a topic is on the page: around a message, or (0) at its end; so many before and after. */
interface Part {
  around: number;
  before: number;
  after: number;
}

export const atTheEnd: Part = { around: 0, before: 2 * aroundIt, after: 0 };
export const around = (seq: number): Part => ({ around: seq, before: aroundIt, after: aroundIt });

/** `below`: there is more behind it. */
export function shownOf(placed: readonly Placed[], part: Part): { from: number; shown: Placed[]; below: boolean } {
  const found = part.around ? placed.findIndex(({ message }) => message.seq === part.around) : -1;
  const at = found < 0 ? placed.length : found;
  const from = Math.max(0, at - part.before);
  const shown = placed.slice(from, at + part.after + 1);
  return { from, shown, below: from + shown.length < placed.length };
}

/** Goes down by one whenever something is put above what stood first. */
export function useTop(shown: readonly Placed[]): number {
  const top = useRef({ seq: 0, times: 0 });
  const { seq, times } = top.current;
  const first = shown[0]?.message.seq ?? 0;
  if (first !== seq)
    top.current = { seq: first, times: shown.some(({ message }) => message.seq === seq) ? times - 1 : times };
  return top.current.times;
}
