import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { barOf } from '../src/app/bar.ts';
import { reconnectDelay } from '../src/wire/delay.ts';
import type { Hub, OpenHub } from '../src/wire/hub.ts';
import { Line, type LineEnds } from '../src/wire/line.ts';

describe('the delay before the next try', () => {
  it('lies anywhere below a bound that doubles from 1 to 60 seconds and stays there', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 7, 500].map((attempt) => reconnectDelay(attempt, false, () => 1));
    expect(longest).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000]);
    expect(reconnectDelay(9, false, () => 0)).toBe(0);
  });

  it('is short after the hub has said that it drains', () => {
    expect(reconnectDelay(9, true, () => 1)).toBe(3000);
  });
});

describe('the honest bar', () => {
  const away = { kind: 'away', since: 0 } as const;
  it('says nothing for five seconds', () => expect(barOf(away, 4_900, 2, 0)).toBeNull());
  it('is quiet until fifteen', () => expect(barOf(away, 10_000, 2, 0)?.key).toBe('line.reconnecting'));
  it('then says that the line is gone and what waits', () =>
    expect(barOf(away, 15_100, 2, 0)).toEqual({ key: 'line.offline', tone: 'strong', n: 2 }));
  it('counts what is being caught up with', () => expect(barOf(away, 60_000, 0, 48)).toMatchObject({ n: 48 }));
  it('says nothing on a live line', () => expect(barOf({ kind: 'live', since: 0 }, 99_000, 0, 0)).toBeNull());
});

describe('the line', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const hub = (): Hub => ({
    follow: async () => ({ status: 'following' }),
    unfollow: async () => undefined,
    submit: async () => ({ status: 'accepted', seq: 1 }),
    announce: async () => undefined,
    close: () => undefined,
  });
  const ends = (more: Partial<LineEnds>): LineEnds => ({
    open: async () => hub(),
    screen: { onEntries: () => undefined, onEnded: () => undefined, onNotice: () => undefined },
    resume: async () => undefined,
    poll: () => Promise.reject(new Error('not reached')),
    lost: () => undefined,
    up: () => undefined,
    random: () => 0.5,
    ...more,
  });

  it('tries for ever', async () => {
    const open = vi.fn<OpenHub>(() => Promise.reject(new Error('not reached')));
    const line = new Line(ends({ open }));
    void line.run();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(open.mock.calls.length).toBeGreaterThan(100);
    line.stop();
  });

  it('is live again after a cut, and has caught up before it counts as live', async () => {
    let cut: () => void = () => undefined;
    const steps: string[] = [];
    const open: OpenHub = async ({ onClosed }) => {
      cut = onClosed;
      return hub();
    };
    const line = new Line(
      ends({ open, resume: async () => void steps.push('caught up'), up: () => void steps.push('up') }),
    );
    void line.run();
    await vi.advanceTimersByTimeAsync(10);
    cut();
    await vi.advanceTimersByTimeAsync(10);
    expect(line.state.value.kind).toBe('away');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(line.state.value.kind).toBe('live');
    expect(steps).toEqual(['caught up', 'up', 'caught up', 'up']);
    line.stop();
  });

  it('tries at once when the network is said to be back', async () => {
    const open = vi.fn<OpenHub>(() => Promise.reject(new Error('not reached')));
    const line = new Line(ends({ open }));
    void line.run();
    await vi.advanceTimersByTimeAsync(120_000);
    const before = open.mock.calls.length;
    line.nudge();
    await vi.advanceTimersByTimeAsync(1);
    expect(open.mock.calls.length).toBe(before + 1);
    line.stop();
  });

  it('goes a rung down where no WebSocket can be had, and tries it again later', async () => {
    const open = vi.fn<OpenHub>(() => Promise.reject(new Error('blocked')));
    const waits: number[] = [];
    const poll = async (wait: number) => {
      waits.push(wait);
      await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    };
    const line = new Line(ends({ open, poll }));
    void line.run();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(line.state.value.kind).toBe('polling');
    expect(waits[0]).toBe(0);
    const before = open.mock.calls.length;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(open.mock.calls.length).toBeGreaterThan(before);
    expect(line.state.value.kind).toBe('polling');
    line.stop();
  });

  it('rests while nobody looks, and is there at once when somebody does', async () => {
    const open = vi.fn<OpenHub>(async (screen) => ({ ...hub(), close: () => screen.onClosed() }));
    const line = new Line(ends({ open }));
    void line.run();
    await vi.advanceTimersByTimeAsync(100);
    line.rest();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(open).toHaveBeenCalledTimes(1);
    line.nudge();
    expect(Date.now() - line.state.value.since).toBeLessThan(1_000);
    await vi.advanceTimersByTimeAsync(10);
    expect(line.state.value.kind).toBe('live');
    line.stop();
  });

  it('begins with the rung that carried last time in this network, and says which one carries now', async () => {
    const open = vi.fn<OpenHub>(() => Promise.reject(new Error('refused')));
    const note = vi.fn();
    const poll = async () => undefined;
    const line = new Line(ends({ open, poll, ladder: { blocked: () => true, note } }));
    void line.run();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(line.state.value.kind).toBe('polling');
    expect(open).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(70_000);
    expect(open).toHaveBeenCalled();
    expect(note).toHaveBeenLastCalledWith(true);
    line.stop();
  });

  it('counts a silent line as gone since it was last heard', async () => {
    let dead: (since: number) => void = () => undefined;
    const open: OpenHub = async (screen) => {
      dead = screen.onClosed;
      return hub();
    };
    const line = new Line(ends({ open }));
    void line.run();
    await vi.advanceTimersByTimeAsync(20_000);
    dead(Date.now() - 18_000);
    await vi.advanceTimersByTimeAsync(1);
    expect(barOf(line.state.value, Date.now(), 1, 0)?.key).toBe('line.offline');
    line.stop();
  });
});
