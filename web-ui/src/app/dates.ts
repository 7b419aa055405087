import { signal } from '@preact/signals';
import { language, localeOf } from './texts.ts';

/** Ticks once a second, for what is said about the line and about how long ago something was. */
export const now = signal(Date.now());

export function startClock(): void {
  setInterval(() => {
    now.value = Date.now();
  }, 1_000);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = localeOf(language.value);
  const key = `${locale} ${name}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

export const timeOf = (at: number) => format('time', { hour: 'numeric', minute: '2-digit' }).format(at);
export const dayOf = (at: number) =>
  format('day', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at);
export const exactly = (at: number) => format('exact', { dateStyle: 'full', timeStyle: 'long' }).format(at);

/** A key that is the same for everything on one day where the reader is. */
export function dayKey(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

export function ago(at: number): string {
  const passed = at - now.value;
  const relative = new Intl.RelativeTimeFormat(localeOf(language.value), { numeric: 'auto' });
  if (passed < -30 * 86_400_000) return format('date', { dateStyle: 'medium' }).format(at);
  for (const [unit, length] of steps) if (-passed >= length) return relative.format(Math.ceil(passed / length), unit);
  return relative.format(0, 'second');
}
