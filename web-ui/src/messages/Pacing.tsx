import { useEffect } from 'preact/hooks';
import { dayKey, exactly, now, timeOf } from '../app/dates.ts';
import { type Language, language, localeOf, t } from '../app/texts.ts';
import { fromNow } from '../app/times.ts';
import { endOf, leftOf, type Moment, moment } from '../rooms/left.ts';
import type { Mine } from '../wire/types.ts';

export const texts = (code: Language) => import(`../texts/pace/${code}.json`);

interface Props {
  wait: NonNullable<Mine['wait']>;
  heard: Moment;
  waits: (waits: boolean) => void;
}

/** From when somebody writes again, counting down from when the hub said it. What they write meanwhile stays in the field. */
export default function Pacing({ wait: { code, until, left }, heard, waits }: Props) {
  const away = leftOf(left, heard, moment(now.value));
  const still = away > 0;
  useEffect(() => {
    waits(still);
    return () => waits(false);
  }, [still]);
  if (!still) return null;
  const words = code === 'pace.daily' || code === 'pace.ownDaily' ? code : 'pace.soon';
  const end = endOf(until, left, heard);
  const when = dayKey(end) === dayKey(now.value) ? timeOf(end) : exactly(end);
  return (
    <span class="pacing" role="timer">
      {t(words, { when, left: inWords(away) })}
    </span>
  );
}

/** The last two minutes in seconds. */
const inWords = (away: number) =>
  away >= 120_000
    ? fromNow(now.value + away)
    : new Intl.RelativeTimeFormat(localeOf(language.value)).format(Math.ceil(away / 1_000), 'second');
