import { useEffect, useRef, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { command, languageOf } from '../messages/verbs.ts';
import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Command, Question } from '../wire/types.ts';
import type { HeldLedger } from './heldLedger.ts';
import { act } from './words.ts';

/** What can become of a question. */
export type Way = 'live' | 'write' | 'assign' | 'merge' | 'decline';

interface Props {
  collab: Collab;
  room: HeldRoom;
  held: HeldLedger;
  question: Question;
  way: Way;
  done: () => void;
}

const day = 86_400_000;
const dateIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** What becomes of the question, in words that stay in the record. */
export function Settling({ collab, room, held, question, way, done }: Props) {
  const [words, setWords] = useState('');
  const [choice, setChoice] = useState('');
  const [due, setDue] = useState(dateIn(14));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, textarea, input')?.focus(), []);
  const id = `settle-${question.number}`;
  const send = async (event: Event) => {
    event.preventDefault();
    if (await act(collab, room, commandOf(question.number, way, words.trim(), choice, due))) done();
  };
  return (
    <form class="settling" ref={form} onSubmit={(event) => void send(event)}>
      {(way === 'assign' || way === 'merge') && (
        <>
          <label for={`${id}-choice`}>{t(way === 'assign' ? 'ledger.who' : 'ledger.same')}</label>
          <select
            id={`${id}-choice`}
            required
            value={choice}
            onChange={(event) => setChoice(event.currentTarget.value)}
          >
            <option value="" />
            {(way === 'assign' ? peopleOf(room) : othersOf(held, question)).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </>
      )}
      {way === 'assign' && (
        <>
          <label for={`${id}-due`}>{t('ledger.by')}</label>
          <input
            id={`${id}-due`}
            type="date"
            required
            min={dateIn(1)}
            max={dateIn(364)}
            value={due}
            onInput={(event) => setDue(event.currentTarget.value)}
          />
        </>
      )}
      {way !== 'assign' && way !== 'merge' && (
        <>
          <label for={`${id}-words`}>{t(`ledger.words.${way}`)}</label>
          <textarea
            id={`${id}-words`}
            dir="auto"
            rows={way === 'write' ? 4 : 2}
            required={way !== 'live'}
            maxLength={way === 'write' ? 16_000 : 500}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </>
      )}
      <div class="ledger-row">
        <button type="submit" class="primary">
          {t(`ledger.way.${way}`)}
        </button>
        <button type="button" class="quiet" onClick={done}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

function commandOf(question: number, way: Way, words: string, choice: string, due: string): Command {
  switch (way) {
    case 'live':
      return command('question.answerLive', { question, note: words || undefined });
    case 'write':
      return command('question.answer', {
        question,
        text: words,
        lang: languageOf(words, document.documentElement.lang),
      });
    case 'assign':
      return command('question.assign', { question, owner: Number(choice), due: Date.parse(`${due}T21:00:00Z`) });
    case 'merge':
      return command('question.merge', { question, into: Number(choice) });
    case 'decline':
      return command('question.decline', { question, reason: words });
  }
}

const peopleOf = (room: HeldRoom): [string, string][] =>
  Object.entries(room.room.value.people)
    .filter(([, who]) => !who.left)
    .map(([number, who]) => [number, nameOf(who, Number(number))]);

const othersOf = (held: HeldLedger, { number }: Question): [string, string][] =>
  (held.ledger.value?.questions ?? [])
    .filter((one) => one.number !== number && (one.state === 'open' || one.state === 'assigned'))
    .map((one) => [String(one.number), one.text ?? String(one.number)]);
