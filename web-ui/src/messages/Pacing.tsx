import { useEffect } from 'preact/hooks';
import { dayKey, exactly, now, timeOf } from '../app/dates.ts';
import { type Language, language, localeOf, t } from '../app/texts.ts';
import { fromNow } from '../app/times.ts';
import type { Mine } from '../wire/types.ts';

export const texts = (code: Language) => import(`../texts/pace/${code}.json`);

interface Props {
  wait: NonNullable<Mine['wait']>;
  waits: (waits: boolean) => void;
}

/** From when somebody writes again, counting down. What they write meanwhile stays in the field. */
export default function Pacing({ wait: { code, until }, waits }: Props) {
  const away = until - now.value;
  const still = away > 0;
  useEffect(() => {
    waits(still);
    return () => waits(false);
  }, [still]);
  if (!still) return null;
  const when = dayKey(until) === dayKey(now.value) ? timeOf(until) : exactly(until);
  return (
    <span class="hint pacing" role="timer">
      {t(code === 'pace.daily' ? 'pace.daily' : 'pace.soon', { when, left: leftOf(away, until) })}
    </span>
  );
}

/** The last two minutes in seconds. */
const leftOf = (away: number, until: number) =>
  away >= 120_000
    ? fromNow(until)
    : new Intl.RelativeTimeFormat(localeOf(language.value)).format(Math.ceil(away / 1_000), 'second');
