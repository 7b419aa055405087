import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../app/announcer.ts';
import { t } from '../app/texts.ts';
import type { Floor } from '../wire/types.ts';
import { clockText, hubNow, showClock } from './clock.ts';

const marks: readonly [number, 'floor.said60' | 'floor.said30' | 'floor.said0'][] = [
  [60_000, 'floor.said60'],
  [30_000, 'floor.said30'],
  [0, 'floor.said0'],
];

export const leftOf = (floor: Floor) => (floor.turn ? (floor.turn.left ?? (floor.turn.ends ?? 0) - hubNow()) : 0);

/** The hub's clock. It is said at a minute, at half a minute and at the end, and never in between. */
export function Clock({ floor, say = false }: { floor: Floor; say?: boolean }) {
  useEffect(showClock, []);
  const { turn } = floor;
  const left = leftOf(floor);
  const before = useRef(left);
  useEffect(() => {
    const passed = marks.find(([at]) => before.current > at && left <= at);
    if (say && passed && turn?.speaking && turn.left === undefined) announce(t(passed[1]));
    before.current = left;
  }, [left, say, turn]);
  if (!turn) return null;
  const state = turn.left !== undefined ? 'stands' : left < 0 ? 'over' : left <= 30_000 ? 'short' : 'runs';
  const unit = turn.left !== undefined ? 'stands' : left < 0 ? 'over' : turn.speaking ? 'left' : 'answer';
  return (
    <span class="floor-clock" data-state={turn.speaking ? state : 'answer'} role="timer" aria-live="off">
      <b>{`${left < 0 ? '+' : ''}${clockText(left)}`}</b> <small>{t(`floor.${unit}`)}</small>
    </span>
  );
}
