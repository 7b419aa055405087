/** What a test of the line has found. Times in milliseconds, speeds in bytes a second. */
export interface LineReport {
  there: number;
  hub: number | null;
  down: number;
  up: number;
  /** Whether a live line (a WebSocket) gets through. */
  live: boolean;
}

export type Step = 'there' | 'down' | 'up' | 'live';
export const steps: readonly Step[] = ['there', 'down', 'up', 'live'];

/** The ways to the hub that a test needs; each rejects where there is none. */
export interface LineDoors {
  fetch(bytes: number): Promise<unknown>;
  give(bytes: number): Promise<unknown>;
  /** There and back on the live line; null where none can be had. */
  hub(): Promise<number | null>;
  now(): number;
}

const rounds = 3;
const small = 8 * 1024;
const large = 64 * 1024;
const largeUp = 32 * 1024;
/** Only a line that carries the small piece quickly is asked to carry the large one. */
const quick = 1_500;

export async function measureLine(doors: LineDoors, at: (step: Step) => void): Promise<LineReport> {
  at('there');
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(doors, () => doors.fetch(1)));
  // The first may have had to open a connection.
  const there = Math.min(...times);
  at('down');
  const down = await speed(doors, there, (bytes) => doors.fetch(bytes), large);
  at('up');
  const up = await speed(doors, there, (bytes) => doors.give(bytes), largeUp);
  at('live');
  const hub = await doors.hub().catch(() => null);
  return { there, hub, down, up, live: hub !== null };
}

async function speed(doors: LineDoors, there: number, move: (bytes: number) => Promise<unknown>, most: number) {
  const first = await timed(doors, () => move(small));
  if (first > quick) return rate(small, first - there);
  return rate(most, (await timed(doors, () => move(most))) - there);
}

const rate = (bytes: number, took: number) => bytes / Math.max(0.005, took / 1000);

async function timed(doors: LineDoors, work: () => Promise<unknown>): Promise<number> {
  const since = doors.now();
  await work();
  return doors.now() - since;
}

export type Fate = 'good' | 'slow' | 'bad';
export type Use = 'read' | 'write' | 'talk' | 'visit';
export interface Judged {
  use: Use;
  seconds: number;
  fate: Fate;
}

/** Bytes that each use moves, ways there and back that it takes, and up to how many seconds it goes well, and goes at all. */
const needs: Record<Use, { down: number; up: number; ways: number; good: number; slow: number }> = {
  read: { down: 5_000, up: 500, ways: 1, good: 3, slow: 12 },
  write: { down: 200, up: 700, ways: 1, good: 2, slow: 6 },
  talk: { down: 450, up: 300, ways: 1, good: 1.5, slow: 4 },
  visit: { down: 60_000, up: 3_000, ways: 5, good: 8, slow: 20 },
};

export function judge({ there, hub, down, up, live }: LineReport): Judged[] {
  return (Object.keys(needs) as Use[]).map((use) => {
    const need = needs[use];
    const way = (use === 'talk' && hub !== null ? hub : there) / 1000;
    const waits = use === 'talk' && !live ? 1 : 0;
    const seconds = need.ways * way + need.down / down + need.up / up + waits;
    return { use, seconds, fate: seconds <= need.good ? 'good' : seconds <= need.slow ? 'slow' : 'bad' };
  });
}

/** The first visit happens once; what counts is what happens every day. */
export function verdict(judged: readonly Judged[]): Fate {
  const daily = judged.filter(({ use }) => use !== 'visit').map(({ fate }) => fate);
  return daily.includes('bad') ? 'bad' : daily.includes('slow') ? 'slow' : 'good';
}
