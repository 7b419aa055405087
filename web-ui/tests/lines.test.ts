import { describe, expect, it } from 'vitest';
import { reachesBack } from '../src/lines/keeping.ts';
import { judge, type LineDoors, measureLine, verdict } from '../src/lines/measure.ts';
import { added, dayOf, lastDays } from '../src/lines/usage.ts';
import { HeldRoom } from '../src/rooms/held.ts';
import type { HeldSnapshot } from '../src/rooms/shelf.ts';
import { sorted } from '../src/rooms/shelf.ts';
import { emptyRoom } from '../src/rooms/state.ts';

const report = { there: 50, hub: 40, down: 1e6, up: 1e6, live: true };

/** A line of a known speed: the clock goes on by what each transfer takes. */
function lineOf(bytesPerSecond: number, there: number, hub: number | null = there) {
  let now = 0;
  const moved: number[] = [];
  const move = async (bytes: number) => {
    moved.push(bytes);
    now += there + (bytes / bytesPerSecond) * 1000;
  };
  const doors: LineDoors = { fetch: move, give: move, hub: async () => hub, now: () => now };
  return { doors, moved };
}

describe('the test of a line', () => {
  it('finds the way there and back and the speed of a slow line, and spares it the large pieces', async () => {
    const { doors, moved } = lineOf(3_000, 800);
    const found = await measureLine(doors, () => undefined);
    expect(found.there).toBeCloseTo(800, 0);
    expect(found.down / 3_000).toBeCloseTo(1, 1);
    expect(moved.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(20_000);
  });

  it('asks a quick line for more, and never for more than it says', async () => {
    const { doors, moved } = lineOf(1_000_000, 30);
    const found = await measureLine(doors, () => undefined);
    expect(found.down / 1_000_000).toBeCloseTo(1, 1);
    expect(moved.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(115_000);
  });

  it('says that a line is good, that the field line will do, and that a dying one takes patience', () => {
    const field = { there: 900, hub: 850, down: 6_250, up: 6_250, live: true };
    expect(verdict(judge(report))).toBe('good');
    expect(verdict(judge(field))).toBe('good');
    expect(judge(field).find(({ use }) => use === 'visit')?.fate).toBe('slow');
    expect(verdict(judge({ ...field, down: 1_000, up: 800 }))).toBe('slow');
    expect(verdict(judge({ ...field, there: 9_000, down: 100, up: 50 }))).toBe('bad');
  });

  it('knows that without a live line messages come a little later', () => {
    const seconds = (live: boolean) => judge({ ...report, live }).find(({ use }) => use === 'talk')?.seconds ?? 0;
    expect(seconds(false)).toBeGreaterThan(seconds(true));
  });
});

describe('data use', () => {
  const today = new Date(2026, 4, 4, 12).getTime();

  it('adds up each day and forgets what is older than a month', () => {
    let all = {};
    for (let day = 0; day < 40; day++) all = added(all, dayOf(today + day * 86_400_000), 100, 10);
    all = added(all, dayOf(today + 39 * 86_400_000), 1, 1);
    expect(Object.keys(all)).toHaveLength(31);
    expect(Object.values(all).at(-1)).toEqual([101, 11]);
  });

  it('shows the last days with a zero where nothing happened', () => {
    const all = added(added({}, '2026-05-04', 500, 50), '2026-05-02', 7, 3);
    expect(lastDays(all, 4, today)).toEqual([
      { day: '2026-05-01', bytes: 0 },
      { day: '2026-05-02', bytes: 10 },
      { day: '2026-05-03', bytes: 0 },
      { day: '2026-05-04', bytes: 550 },
    ]);
  });
});

describe('what is kept for reading without a line', () => {
  const snapshot = (id: string, touched: number, letters: number): HeldSnapshot => ({
    id,
    touched,
    room: emptyRoom,
    me: null,
    place: { at: 1, epoch: 'e', mark: '' },
    messages: [{ seq: 1, at: 1, text: 'x'.repeat(letters) }],
    reaches: [[0, { since: 1, more: false }]],
  });

  it('is what was looked at last, as far as the place reaches', () => {
    const kept = [snapshot('old', 1, 4_000), snapshot('newest', 3, 4_000), snapshot('newer', 2, 4_000)];
    const { stay, go } = sorted(kept, 20_000);
    expect(stay.map(({ id }) => id)).toEqual(['newest', 'newer']);
    expect(go.map(({ id }) => id)).toEqual(['old']);
  });

  it('reaches back a week, or two hundred messages, or to the beginning', () => {
    const now = Date.now();
    const room = new HeldRoom('r');
    const hold = (count: number, age: number, more: boolean) =>
      room.restore({
        ...snapshot('r', 0, 1),
        messages: Array.from({ length: count }, (_, index) => ({ seq: index + 1, at: now - age, text: 'x' })),
        reaches: [[0, { since: 1, more }]],
      });
    hold(50, 3_600_000, true);
    expect(reachesBack(room, now)).toBe(false);
    hold(50, 8 * 86_400_000, true);
    expect(reachesBack(room, now)).toBe(true);
    hold(200, 3_600_000, true);
    expect(reachesBack(room, now)).toBe(true);
    hold(3, 3_600_000, false);
    expect(reachesBack(room, now)).toBe(true);
  });
});
