import type { AgendaItem, Floor, FloorRequest, Turn } from '../wire/types.ts';
import { orderOf } from './order.ts';

/** What is undefined is not there, as on the wire. */
export function clean<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

export function item(floor: Floor, number: number, change: Partial<AgendaItem>): Floor {
  return { ...floor, agenda: floor.agenda.map((one) => (one.number === number ? { ...one, ...change } : one)) };
}

export function request(floor: Floor, number: number, change: Partial<FloorRequest>): Floor {
  const before = floor.requests[number];
  return before
    ? { ...floor, requests: { ...floor.requests, [number]: clean({ ...before, ...change } as FloorRequest) } }
    : floor;
}

const settled = { moved: undefined, before: undefined } as unknown as Partial<FloorRequest>;

/** What was put before it is now before the one that follows. */
export function unanchor(floor: Floor, number: number): Floor {
  const hanging = Object.values(floor.requests).filter(({ before }) => before === number);
  const here = floor.requests[number];
  if (hanging.length === 0 || !here) return floor;
  const line = orderOf(floor, here.item);
  const place = line.findIndex((one) => one.request === number);
  const next = place >= 0 ? line[place + 1]?.request : undefined;
  return hanging.reduce(
    (now, one) => request(now, one.number, { before: next } as unknown as Partial<FloorRequest>),
    floor,
  );
}

export const leave = (floor: Floor, number: number, state: FloorRequest['state']): Floor =>
  request(unanchor(floor, number), number, { ...settled, state });

export function notReached(floor: Floor, at: number, which: (one: FloorRequest) => boolean): Floor {
  const waiting = Object.values(floor.requests).filter((one) => one.state === 'queued' && which(one));
  return waiting.reduce(
    (now, { number }) => request(now, number, { ...settled, state: 'notReached', ended: at }),
    floor,
  );
}

export function conclude(floor: Floor, number: number, at: number): Floor {
  const left = notReached(floor, at, (one) => one.item === number);
  return item(left, number, { state: 'concluded', listOpen: false, finished: at });
}

export const activeOf = (floor: Floor) => floor.agenda.find(({ state }) => state === 'open');

export function turn(floor: Floor, change: Partial<Record<keyof Turn, number | boolean | undefined>> | null): Floor {
  if (change === null) return clean({ ...floor, turn: undefined } as unknown as Floor);
  return floor.turn ? { ...floor, turn: clean({ ...floor.turn, ...change } as Turn) } : floor;
}

export const stop = (floor: Floor, left: number | undefined, set: number) =>
  left === undefined ? floor : turn(floor, { ends: undefined, left, set });
export const start = (floor: Floor, ends: number | undefined, set: number) =>
  ends === undefined || floor.point ? floor : turn(floor, { ends, left: undefined, set });

export function delivered(floor: Floor, number: number, used = 0, cut = false): Floor {
  return turn(request(leave(floor, number, 'delivered'), number, { used, cut }), null);
}
