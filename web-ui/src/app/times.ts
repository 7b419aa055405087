import { now } from './dates.ts';
import { language, localeOf } from './texts.ts';

const inWords = (at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language.value), options).format(at);

/** A time where the reader is, and beside it in UTC, as `utc` says it; where both are the same, once. */
export function whenIn(at: number, utc: (time: string) => string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  const [here, there] = [inWords(at, style), inWords(at, { ...style, timeZone: 'UTC' })];
  if (here === there) return utc(there);
  const sameDay = inWords(at, { dateStyle: 'short' }) === inWords(at, { dateStyle: 'short', timeZone: 'UTC' });
  const time = sameDay ? inWords(at, { timeStyle: 'short', timeZone: 'UTC' }) : there;
  return `${here} (${utc(time)})`;
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How far away a time is, ahead or behind. */
export function fromNow(at: number): string {
  const away = at - now.value;
  const relative = new Intl.RelativeTimeFormat(localeOf(language.value), { numeric: 'auto' });
  for (const [unit, length] of steps)
    if (Math.abs(away) >= length) return relative.format(Math.trunc(away / length), unit);
  return relative.format(Math.sign(away), 'minute');
}

/** As a field for date and time says it, where the reader is. */
export function fieldOf(at: number): string {
  const date = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return date.toISOString().slice(0, 16);
}
