import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { type Language, numeral, t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { presides } from '../rooms/rights.ts';
import { AskForm } from './AskForm.tsx';
import { floorOf } from './held.ts';
import { ledgerOf } from './heldLedger.ts';
import './ledger.css';
import { NewPoll } from './NewPoll.tsx';
import { PollItem } from './PollItem.tsx';
import { QuestionItem } from './QuestionItem.tsx';
import { countsOf, isDecided, standing } from './questions.ts';
import { act, trouble } from './words.ts';

export const texts = (code: Language) => import(`../texts/ledger/${code}.json`);

interface Props {
  collab: Collab;
  room: HeldRoom;
}

/** Everything that was asked and put to the vote, and what became of each: nothing that was asked is lost. */
export default function Ledger({ collab, room }: Props) {
  const held = ledgerOf(collab, room);
  const phase = floorOf(collab, room).floor.value?.phase;
  const ledger = held.ledger.value;
  if (!ledger) return <Loading />;
  const chair = presides(room.room.value.people[room.present ?? -1]);
  const open = standing(ledger.questions.filter((one) => !isDecided(one)));
  const decided = ledger.questions.filter(isDecided);
  const goesOn = phase === 'lobbyOpen' || phase === 'inSession' || phase === 'suspended';
  const shown = { collab, room, held, chair };
  return (
    <div class="ledger">
      {trouble.value && (
        <p class="problem" role="alert">
          {trouble.value}
        </p>
      )}
      {(ledger.polls.length > 0 || (chair && goesOn)) && (
        <section aria-labelledby="ledger-polls">
          <h2 id="ledger-polls">{t('ledger.polls')}</h2>
          {[...ledger.polls].reverse().map((poll) => (
            <PollItem key={poll.number} {...shown} poll={poll} />
          ))}
          {chair && goesOn && <NewPoll collab={collab} room={room} />}
        </section>
      )}
      <section aria-labelledby="ledger-questions">
        <h2 id="ledger-questions">
          {t('ledger.questions')} <span class="count">{numeral(open.length)}</span>
        </h2>
        {(goesOn || phase === 'announced') && <AskForm {...shown} />}
        {chair && open.some(({ state }) => state !== 'assigned') && <DeclineRest collab={collab} room={room} />}
        {open.length === 0 && <p class="note">{t('ledger.empty')}</p>}
        <ol class="questions">
          {open.map((one) => (
            <QuestionItem key={one.number} {...shown} question={one} />
          ))}
        </ol>
        {decided.length > 0 && (
          <details class="decided">
            <summary>{t('ledger.decided', { n: decided.length })}</summary>
            <ol class="questions">
              {decided.map((one) => (
                <QuestionItem key={one.number} {...shown} question={one} />
              ))}
            </ol>
          </details>
        )}
        {ledger.questions.length > 0 && <p class="account">{t('ledger.account', countsOf(ledger.questions))}</p>}
      </section>
    </div>
  );
}

/** No question is refused in silence: one reason for all that nobody has decided. */
function DeclineRest({ collab, room }: Props) {
  const [reason, setReason] = useState('');
  const send = async (event: Event) => {
    event.preventDefault();
    if (await act(collab, room, command('question.declineRest', { reason: reason.trim() }))) setReason('');
  };
  return (
    <details class="new-poll">
      <summary>{t('ledger.declineRest')}</summary>
      <form class="settling" onSubmit={(event) => void send(event)}>
        <label for="rest-why">{t('ledger.words.decline')}</label>
        <input
          id="rest-why"
          dir="auto"
          required
          maxLength={500}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          {t('ledger.way.decline')}
        </button>
      </form>
    </details>
  );
}
