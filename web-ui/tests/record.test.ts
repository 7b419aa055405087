import { describe, expect, it } from 'vitest';
import { cursorAt, placeOf, take } from '../src/record/record.ts';
import type { Entry } from '../src/wire/types.ts';

const run = (...numbers: number[]): Entry[] => numbers.map((seq) => ({ seq, type: 'message.posted' }));
const numbers = (entries: readonly Entry[]) => entries.map(({ seq }) => seq);

describe('a cursor', () => {
  it('takes a run that follows on, and its mark', () => {
    const { cursor, fresh, gap } = take(cursorAt(4, 'e', 'old'), run(5, 6, 7), 'm7');
    expect(numbers(fresh)).toEqual([5, 6, 7]);
    expect(gap).toBe(false);
    expect(placeOf(cursor)).toEqual({ after: 7, epoch: 'e', mark: 'm7' });
  });

  it('drops what it has had', () => {
    const { cursor, fresh } = take(cursorAt(7, 'e', 'm7'), run(5, 6, 7), 'm7');
    expect(fresh).toEqual([]);
    expect(placeOf(cursor)).toEqual({ after: 7, epoch: 'e', mark: 'm7' });
  });

  it('takes the new part of a run that overlaps', () => {
    const { cursor, fresh } = take(cursorAt(6, 'e', 'm6'), run(5, 6, 7, 8), 'm8');
    expect(numbers(fresh)).toEqual([7, 8]);
    expect(cursor.mark).toBe('m8');
  });

  it('notices a gap, keeps what came ahead, and goes on when it is filled', () => {
    const ahead = take(cursorAt(1, 'e', 'm1'), run(4, 5), 'm5');
    expect(ahead.fresh).toEqual([]);
    expect(ahead.gap).toBe(true);
    expect(placeOf(ahead.cursor)).toEqual({ after: 1, epoch: 'e', mark: 'm1' });

    const filled = take(ahead.cursor, run(2, 3), 'm3');
    expect(numbers(filled.fresh)).toEqual([2, 3, 4, 5]);
    expect(filled.gap).toBe(false);
    expect(filled.cursor.mark).toBe('m5');
  });

  it('puts a run that came in any order in its own', () => {
    const { fresh } = take(cursorAt(0, '', ''), run(3, 1, 2, 2), 'm3');
    expect(numbers(fresh)).toEqual([1, 2, 3]);
  });

  it('never claims a mark that does not belong to its place', () => {
    const ahead = take(cursorAt(1, 'e', 'm1'), run(2, 4), 'm4');
    expect(ahead.cursor.at).toBe(2);
    expect(ahead.cursor.mark).toBe('');
  });

  it('ends in the same place whatever the order and the repetitions', () => {
    const all = Array.from({ length: 60 }, (_, index) => index + 1);
    for (let seed = 1; seed <= 40; seed++) {
      const shuffled = [...all, ...all.slice(10, 30)].sort(
        (a, b) => ((a * seed * 7919) % 101) - ((b * seed * 104729) % 101),
      );
      let cursor = cursorAt(0, '', '');
      const seen: number[] = [];
      for (const seq of shuffled) {
        const taken = take(cursor, run(seq), `m${seq}`);
        cursor = taken.cursor;
        seen.push(...numbers(taken.fresh));
      }
      expect(seen).toEqual(all);
      expect(cursor.mark).toBe('m60');
    }
  });
});
