import { signal } from '@preact/signals';
import { keep, kept } from '../wire/kept.ts';
import { frames } from '../wire/meter.ts';
import { measured } from '../wire/mode.ts';

/** Bytes in and out of this device by day (`2026-05-04`), as far as a page can see them. */
export type Usage = Record<string, [number, number]>;

const keptAs = 'collab.bytes';
const daysKept = 31;
const every = 5_000;
/** What a request and an answer carry besides their bodies, where the browser does not say. */
const headers = 400;
/** Smaller transfers measure the way there and back rather than the speed. */
const enoughToMeasure = 8_000;

export const usage = signal<Usage>(read());
let counted = { in: 0, out: 0 };
let arrived = { in: 0, out: 0 };

export function startUsage(): void {
  if ('PerformanceObserver' in globalThis) {
    const observer = new PerformanceObserver((list) => take(list.getEntries() as PerformanceResourceTiming[]));
    for (const type of ['navigation', 'resource']) observer.observe({ type, buffered: true });
  }
  setInterval(flush, every);
  addEventListener('pagehide', flush);
}

function take(entries: PerformanceResourceTiming[]): void {
  for (const entry of entries) {
    // Nothing was transferred: it came from this device.
    if (entry.transferSize === 0) continue;
    arrived.in += entry.transferSize;
    arrived.out += headers;
    const took = entry.responseEnd - entry.responseStart;
    if (entry.encodedBodySize >= enoughToMeasure && took > 0) measured(entry.encodedBodySize / (took / 1000));
  }
}

/** Other tabs count, too: what is kept is read again before it is added to. */
function flush(): void {
  const more = { in: frames.in - counted.in + arrived.in, out: frames.out - counted.out + arrived.out };
  counted = { ...frames };
  arrived = { in: 0, out: 0 };
  if (more.in + more.out === 0) return;
  usage.value = added(read(), dayOf(Date.now()), more.in, more.out);
  keep(keptAs, JSON.stringify(usage.value));
}

export function added(all: Usage, day: string, more: number, out: number): Usage {
  const [before, sent] = all[day] ?? [0, 0];
  const next: Usage = { ...all, [day]: [before + more, sent + out] };
  return Object.fromEntries(Object.entries(next).sort().slice(-daysKept));
}

/** The last days up to today, oldest first; a day on which nothing happened is a zero. */
export function lastDays(all: Usage, days: number, now: number): { day: string; bytes: number }[] {
  return Array.from({ length: days }, (_, index) => {
    const date = new Date(now);
    date.setDate(date.getDate() - (days - 1 - index));
    const day = dayOf(date.getTime());
    const [more, out] = all[day] ?? [0, 0];
    return { day, bytes: more + out };
  });
}

export function dayOf(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}

function read(): Usage {
  try {
    return JSON.parse(kept(keptAs) ?? '{}') as Usage;
  } catch {
    return {};
  }
}
