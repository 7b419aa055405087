import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { exactly } from '../app/dates.ts';
import { numeral, t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { contributes } from '../rooms/rights.ts';
import type { Question } from '../wire/types.ts';
import type { HeldLedger } from './heldLedger.ts';
import { isDecided } from './questions.ts';
import { Settling, type Way } from './Settling.tsx';
import { act } from './words.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
  held: HeldLedger;
  chair: boolean;
  question: Question;
}

/** A question, how many want it answered, and what became of it. Those who run the session say what becomes of it here. */
export function QuestionItem({ collab, room, held, chair, question }: Props) {
  const [way, setWay] = useState<Way | null>(null);
  const { number, state, votes, text, by } = question;
  const { people, closed } = room.room.value;
  const me = room.present;
  const votable = (state === 'open' || state === 'assigned') && !closed && contributes(people[me ?? -1]);
  const mine = held.mine.value.has(number);
  const own = by !== undefined && by === me;
  const send = (does: Parameters<typeof act>[2]) => void act(collab, room, does);
  return (
    <li class="question" data-state={state} id={`q${number}`}>
      {votable ? (
        <button
          type="button"
          class="voices"
          aria-pressed={mine}
          aria-label={t('ledger.support', { count: votes })}
          onClick={() => send(command('question.vote', { question: number, on: !mine }))}
        >
          <span aria-hidden="true">▲</span>
          {numeral(votes)}
        </button>
      ) : (
        <span class="voices" role="img" aria-label={t('ledger.support', { count: votes })}>
          <span aria-hidden="true">▲</span>
          {numeral(votes)}
        </span>
      )}
      <div>
        <p class="question-text" dir="auto">
          {text ?? t('ledger.gone')}
        </p>
        <p class="question-facts">
          <span class="chip">{t(`ledger.state.${state}`)}</span>
          {by !== undefined && <bdi>{nameOf(people[by], by)}</bdi>}
          {question.owner !== undefined && state === 'assigned' && (
            <span>
              {t('ledger.owner', {
                name: nameOf(people[question.owner], question.owner),
                when: exactly(question.due ?? 0),
              })}
            </span>
          )}
          {question.into !== undefined && <a href={`#q${question.into}`}>{t('ledger.into')}</a>}
        </p>
        {question.said && (
          <p class="question-said" dir="auto">
            {question.said}
          </p>
        )}
        <Acts {...{ question, chair: chair && !closed, own, way, setWay, send }} owner={question.owner === me} />
        {way && <Settling {...{ collab, room, held, question, way }} done={() => setWay(null)} />}
      </div>
    </li>
  );
}

interface ActsProps {
  question: Question;
  chair: boolean;
  own: boolean;
  owner: boolean;
  way: Way | null;
  setWay: (way: Way | null) => void;
  send: (does: Parameters<typeof act>[2]) => void;
}

const waysOf = (question: Question, chair: boolean, owner: boolean): Way[] => {
  if (isDecided(question)) return [];
  if (question.state === 'held') return chair ? ['decline'] : [];
  return chair ? ['live', 'write', 'assign', 'merge', 'decline'] : owner ? ['write'] : [];
};

function Acts({ question, chair, own, owner, way, setWay, send }: ActsProps) {
  const { number, state } = question;
  const takesBack = own && (state === 'open' || state === 'held');
  const ways = waysOf(question, chair, owner);
  if (ways.length === 0 && !takesBack) return null;
  return (
    <div class="question-acts">
      {chair && state === 'held' && (
        <button type="button" class="quiet" onClick={() => send(command('question.approve', { question: number }))}>
          {t('ledger.approve')}
        </button>
      )}
      {ways.map((one) => (
        <button
          key={one}
          type="button"
          class="quiet"
          aria-expanded={way === one}
          onClick={() => setWay(way === one ? null : one)}
        >
          {t(`ledger.way.${one}`)}
        </button>
      ))}
      {takesBack && (
        <button type="button" class="quiet" onClick={() => send(command('question.withdraw', { question: number }))}>
          {t('ledger.withdraw')}
        </button>
      )}
    </div>
  );
}
