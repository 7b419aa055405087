import { useEffect } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { now } from '../app/dates.ts';
import { type Language, language, t } from '../app/texts.ts';
import { languageOf } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { presides } from '../rooms/rights.ts';
import type { Capacity, Plan } from '../wire/types.ts';
import { programmeOf } from './held.ts';
import { fromNow, whenOf } from './times.ts';
import { countsCharacters, countWords, limitFor } from './words.ts';

export const texts = (code: Language) => import(`../texts/programme/${code}.json`);

interface Props {
  collab: Collab;
  room: HeldRoom;
  question: number;
  text: string;
  capacity: Capacity | '';
  /** Told whether the hub would refuse it. */
  over: (over: boolean) => void;
}

/** Below a contribution to a question: how long it is, until when it is taken, and that it is late. Those who preside are bound by none of it. */
export default function Limit({ collab, room, question, text, capacity, over }: Props) {
  const { value: programme } = programmeOf(collab, room).now;
  const { plan } = programme ?? {};
  const round = plan?.rounds.find(({ questions }) => questions.includes(question));
  const free = presides(room.room.value.people[room.present ?? -1]);
  const lang = languageOf(text, language.value);
  const words = plan && !free ? wordsFor(plan, capacity) : undefined;
  const limit = words === undefined ? undefined : limitFor(lang, words);
  const count = countWords(text);
  const { value: time } = now;
  const late = !free && round !== undefined && time > round.closes;
  const ended = late && !plan?.latePosting && time > round.closes + (round.graceMinutes ?? 0) * 60_000;
  const tooLong = limit !== undefined && count > limit;
  useEffect(() => over(tooLong || ended), [tooLong, ended]);
  if (!round) return null;
  return (
    <>
      {limit !== undefined && (
        <span class={tooLong ? 'size over' : 'size'} role={tooLong ? 'status' : undefined}>
          {t(countsCharacters(lang) ? 'programme.countCharacters' : 'programme.count', { n: count, limit })}
        </span>
      )}
      <span class={late ? 'size over' : 'size'} role={late ? 'status' : undefined}>
        {late ? (
          t(ended ? 'programme.isClosed' : 'programme.isLate')
        ) : (
          <time dateTime={new Date(round.closes).toISOString()} title={whenOf(round.closes)}>
            {t('programme.closes', { when: fromNow(round.closes) })}
          </time>
        )}
      </span>
    </>
  );
}

function wordsFor({ words }: Plan, capacity: Capacity | ''): number | undefined {
  if (capacity === '' || capacity === 'personal') return words?.personal;
  return capacity === 'secretariat' || capacity === 'chair' ? undefined : words?.organization;
}
