import { describe, expect, it } from 'vitest';
import { Flood } from '../src/messages/flood.ts';

describe('messages that are read out', () => {
  it('are read one by one up to three in five seconds', () => {
    const flood = new Flood();
    expect([0, 1_000, 2_000].map((at) => flood.take(1, at))).toEqual([true, true, true]);
    expect(flood.release()).toBe(0);
  });

  it('are counted from the fourth on, until the flood is told', () => {
    const flood = new Flood();
    for (const at of [0, 100, 200]) flood.take(1, at);
    expect(flood.take(1, 300)).toBe(false);
    expect(flood.take(7, 6_000)).toBe(false);
    expect(flood.release()).toBe(8);
  });

  it('are read one by one again afterwards', () => {
    const flood = new Flood();
    flood.take(9, 0);
    flood.release();
    expect(flood.take(1, 6_000)).toBe(true);
  });

  it('that come all at once are one flood', () => {
    const flood = new Flood();
    expect(flood.take(8, 0)).toBe(false);
    expect(flood.release()).toBe(8);
  });
});
