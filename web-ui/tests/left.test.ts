import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endOf, leftOf, moment } from '../src/rooms/left.ts';

const hour = 60 * 60_000;
const left = 30_000;

describe('what is left of a pause that the hub has given', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('is over after as long as the hub said, on a device whose clock is two hours slow or fast', () => {
    for (const wrong of [-2 * hour, 2 * hour]) {
      const until = Date.now() - wrong + left;
      const heard = moment();
      expect(leftOf(left, heard, moment())).toBe(left);
      vi.advanceTimersByTime(left - 1);
      expect(leftOf(left, heard, moment())).toBe(1);
      vi.advanceTimersByTime(1);
      expect(leftOf(left, heard, moment())).toBe(0);
      expect(endOf(until, left, heard)).toBe(heard.wall + left);
    }
  });

  it('is not longer when the clock is set back meanwhile, nor after the device has slept', () => {
    const heard = moment();
    vi.advanceTimersByTime(left);
    expect(leftOf(left, heard, { ...moment(), wall: heard.wall - hour })).toBe(0);
    expect(leftOf(left, heard, { ...moment(), steady: heard.steady + 5 })).toBe(0);
  });

  it('ends on a good clock when the hub says, not some milliseconds before or after', () => {
    const heard = moment();
    expect(endOf(heard.wall + left + 400, left, heard)).toBe(heard.wall + left + 400);
  });
});
