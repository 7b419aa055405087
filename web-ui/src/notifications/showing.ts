import type { Route } from '../app/routes.ts';
import { visible } from '../app/viewport.ts';
import type { Mine } from '../personal/mine.ts';
import { noticeLevel, type Quiet, quietHours } from '../settings/notices.ts';
import type { Entry } from '../wire/types.ts';

/**
 * Whether a notice comes up in the page: not of what is being read at the moment, not of what was muted, not in quiet hours unless it cannot wait, and none at all for those
 * who want none. It lies in the inbox in any case.
 */
export function isShown({ data }: Entry, mine: Mine, here: Route, at = new Date()): boolean {
  const { room, topic, weight = 'usual' } = data as { room: string; topic?: number; weight?: string };
  if (weight === 'urgent') return true;
  if (noticeLevel.peek() === 'off' || isQuiet(quietHours.peek(), at)) return false;
  if (weight === 'usual' && mine.silences(room, topic ?? 0)) return false;
  const reads =
    visible.peek() && 'room' in here && here.room === room && (here.name !== 'topic' || here.topic === topic);
  return !reads;
}

/** Quiet hours go over midnight where they end before they begin. */
export function isQuiet(quiet: Quiet | null, at: Date): boolean {
  if (!quiet || quiet.from === quiet.to) return false;
  const minute = at.getHours() * 60 + at.getMinutes();
  const { from, to } = quiet;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}
