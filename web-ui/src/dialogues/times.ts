import { now } from '../app/dates.ts';
import { language, localeOf, t } from '../app/texts.ts';

const inWords = (at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language.value), options).format(at);

/** A time where the reader is, and beside it in UTC; where both are the same, once. */
export function whenOf(at: number): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  const [here, there] = [inWords(at, style), inWords(at, { ...style, timeZone: 'UTC' })];
  if (here === there) return t('programme.utc', { time: there });
  const sameDay = inWords(at, { dateStyle: 'short' }) === inWords(at, { dateStyle: 'short', timeZone: 'UTC' });
  const time = sameDay ? inWords(at, { timeStyle: 'short', timeZone: 'UTC' }) : there;
  return `${here} (${t('programme.utc', { time })})`;
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
