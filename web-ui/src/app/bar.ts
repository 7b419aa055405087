import type { LineState } from '../wire/line.ts';

export type Bar =
  | { key: 'line.reconnecting' | 'line.slow'; tone: 'quiet' }
  | { key: 'line.catchingUp'; tone: 'quiet'; n: number }
  | { key: 'line.offline'; tone: 'strong'; n: number };

const quietFor = 5_000;
const offlineAfter = 15_000;

/** What is said about the line: nothing for five seconds, then little, and only then that it is gone. */
export function barOf(line: LineState, now: number, waiting: number, catchingUp: number): Bar | null {
  if (catchingUp > 0) return { key: 'line.catchingUp', tone: 'quiet', n: catchingUp };
  if (line.kind === 'live') return null;
  if (line.kind === 'polling') return { key: 'line.slow', tone: 'quiet' };
  const away = now - line.since;
  if (away < quietFor) return null;
  return away < offlineAfter
    ? { key: 'line.reconnecting', tone: 'quiet' }
    : { key: 'line.offline', tone: 'strong', n: waiting };
}
