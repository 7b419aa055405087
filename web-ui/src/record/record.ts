import type { Entry, Place } from '../wire/types.ts';

/**
 * Where a screen stands in the record of one room. Everything up to and including `at` has been folded; `mark` belongs to `at`.
 * What arrived ahead of its turn waits in `ahead`, with the marks that came with it.
 */
export interface Cursor {
  readonly at: number;
  readonly epoch: string;
  readonly mark: string;
  readonly ahead: ReadonlyMap<number, Entry>;
  readonly marks: ReadonlyMap<number, string>;
}

export interface Taken {
  cursor: Cursor;
  /** In order, without a hole, each exactly once: fold these. */
  fresh: Entry[];
  /** True when something is missing before what arrived: ask the hub what came after `cursor.at`. */
  gap: boolean;
}

/** A record that is no room, followed like one. */
export interface Follower {
  place(): Place;
  entries(entries: readonly Entry[], mark: string): void;
  /** What is held does not fit any more, or is too far behind. */
  again(): void;
}

const aheadAtMost = 1_000;

export function cursorAt(at: number, epoch: string, mark: string): Cursor {
  return { at, epoch, mark, ahead: new Map(), marks: new Map() };
}

export const placeOf = ({ at, epoch, mark }: Cursor): Place => ({ after: at, epoch, mark });

/** A run of entries, live or caught up, in whatever order it came: the same path for both. `mark` belongs to its last entry. */
export function take(cursor: Cursor, entries: readonly Entry[], mark: string): Taken {
  const ahead = new Map(cursor.ahead);
  const marks = new Map(cursor.marks);
  let last = 0;
  for (const entry of entries) {
    last = Math.max(last, entry.seq);
    if (entry.seq > cursor.at && ahead.size < aheadAtMost) ahead.set(entry.seq, entry);
  }
  if (last > cursor.at && mark !== '') marks.set(last, mark);

  const fresh: Entry[] = [];
  let at = cursor.at;
  for (let next = ahead.get(at + 1); next !== undefined; next = ahead.get(at + 1)) {
    ahead.delete(next.seq);
    fresh.push(next);
    at = next.seq;
  }
  return { cursor: settle(cursor, at, ahead, marks), fresh, gap: ahead.size > 0 };
}

/** Without a mark of its own a new place cannot be proven; the last proven mark would be a lie, so it is left empty. */
function settle(cursor: Cursor, at: number, ahead: Map<number, Entry>, marks: Map<number, string>): Cursor {
  const mark = marks.get(at) ?? (at === cursor.at ? cursor.mark : '');
  for (const seq of marks.keys()) if (seq <= at) marks.delete(seq);
  return { at, epoch: cursor.epoch, mark, ahead, marks };
}
