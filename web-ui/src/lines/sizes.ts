import { language } from '../app/texts.ts';

const kilo = 1000;

const unit = (value: number, name: string, digits: number) =>
  new Intl.NumberFormat(language.value, {
    style: 'unit',
    unit: name,
    maximumFractionDigits: digits,
  }).format(value);

export function sizeOf(bytes: number): string {
  if (bytes < kilo) return unit(bytes, 'byte', 0);
  if (bytes < kilo * kilo) return unit(bytes / kilo, 'kilobyte', bytes < 10 * kilo ? 1 : 0);
  return unit(bytes / kilo / kilo, 'megabyte', 1);
}

export const speedOf = (bytesPerSecond: number) => {
  const bits = bytesPerSecond * 8;
  return bits < kilo * kilo
    ? unit(bits / kilo, 'kilobit-per-second', 0)
    : unit(bits / kilo / kilo, 'megabit-per-second', 1);
};

export const secondsOf = (seconds: number) => unit(seconds, 'second', seconds < 10 ? 1 : 0);
export const millisecondsOf = (duration: number) => unit(Math.round(duration), 'millisecond', 0);
