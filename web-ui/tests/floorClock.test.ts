import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockText, heardTime, hubNow, setClock, tick } from '../src/consultations/clock.ts';

const hubIsAhead = 73_000;

/** A hub whose clock is ahead, over a line that takes its time in each direction. */
function hubOver(there: number[], back: number[]) {
  let round = 0;
  return {
    time: async () => {
      await vi.advanceTimersByTimeAsync(there[round] ?? 0);
      const now = Date.now() + hubIsAhead;
      await vi.advanceTimersByTimeAsync(back[round++] ?? 0);
      return now;
    },
  };
}

const wrongBy = () => {
  tick.value = Date.now();
  return Math.abs(hubNow() - (Date.now() + hubIsAhead));
};

describe('the clock of the floor', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is within half a second of the hub, also over a line that is slow in one direction only', async () => {
    await setClock(hubOver([40, 40, 40, 40], [900, 600, 200, 900]));
    expect(wrongBy()).toBeLessThanOrEqual(500);
  });

  it('keeps the shortest round and is not thrown by a slow one after it', async () => {
    await setClock(hubOver([20], [20]));
    heardTime(Date.now() + hubIsAhead - 4_000, Date.now() - 4_500, Date.now());
    expect(wrongBy()).toBeLessThanOrEqual(20);
  });

  it('is set anew after a sleep of the device', async () => {
    await setClock(hubOver([20], [20]));
    vi.setSystemTime(Date.now() + 5_000);
    await setClock({ time: async () => Date.now() + hubIsAhead });
    expect(wrongBy()).toBeLessThanOrEqual(20);
  });

  it('shows whole seconds, and how far the time is over', () => {
    expect([clockText(65_000), clockText(64_200), clockText(0), clockText(-1), clockText(-61_500)]).toEqual([
      '1:05',
      '1:05',
      '0:00',
      '0:00',
      '1:01',
    ]);
  });
});
