/** A moment by both clocks of a device: the one on its wall may be wrong or be set anew, the steady one may stand still while the device sleeps. */
export interface Moment {
  wall: number;
  steady: number;
}

export const moment = (wall = Date.now()): Moment => ({ wall, steady: performance.now() });

/** What is left of so many milliseconds that the hub gave then. Whichever clock has gone further is believed: nobody waits longer than they were told to. */
export const leftOf = (left: number, then: Moment, at: Moment): number =>
  Math.max(0, left - Math.max(at.wall - then.wall, at.steady - then.steady));

/** The end as the wall of the reader will show it: the hub's own, to the second, unless their clock is wrong. */
export function endOf(until: number, left: number, then: Moment): number {
  const here = then.wall + left;
  return Math.abs(here - until) < 60_000 ? until : here;
}
