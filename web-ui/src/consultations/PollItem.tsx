import { useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { exactly } from '../app/dates.ts';
import { useFirstFocus } from '../app/firstFocus.ts';
import { numeral, t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { contributes } from '../rooms/rights.ts';
import type { Poll } from '../wire/types.ts';
import type { HeldLedger } from './heldLedger.ts';
import { voiceName } from './voices.ts';
import { act, castSecretly } from './words.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
  held: HeldLedger;
  chair: boolean;
  poll: Poll;
}

/** A vote: while it is open one's ballot, then what came out, plotted. */
export function PollItem({ collab, room, held, chair, poll }: Props) {
  const { number, state } = poll;
  const given = held.given.value[number];
  const mayVote =
    state === 'open' && !room.room.value.closed && contributes(room.room.value.people[room.present ?? -1]);
  return (
    <article class="poll" data-state={state} aria-labelledby={`poll-${number}`}>
      <h3 id={`poll-${number}`} dir="auto">
        {poll.question}
      </h3>
      <p class="poll-facts">
        <span class="chip">{t(`ledger.poll.${state}`)}</span>
        {t(`ledger.form.${poll.form}`)}
        {poll.ofOrganizations && <> · {t('ledger.ofOrganizations')}</>}
        {poll.quorum !== undefined && <> · {t('ledger.quorum', { count: poll.quorum })}</>}
        {state === 'open' && poll.closes !== undefined && <> · {t('ledger.closes', { when: exactly(poll.closes) })}</>}
      </p>
      {mayVote && <Ballot {...{ collab, room, held, poll }} given={given} />}
      {state === 'closed' && <Result room={room} poll={poll} />}
      {chair && state === 'open' && <Ending collab={collab} room={room} poll={poll} />}
    </article>
  );
}

interface BallotProps {
  collab: Collab;
  room: HeldRoom;
  held: HeldLedger;
  poll: Poll;
  given: readonly number[] | undefined;
}

function Ballot({ collab, room, held, poll, given }: BallotProps) {
  const [chosen, setChosen] = useState<readonly number[]>(given ?? []);
  useEffect(() => setChosen(given ?? []), [String(given)]);
  const one = poll.most === 1;
  const pick = (index: number, on: boolean) =>
    setChosen(one ? [index] : on ? [...chosen, index].sort((a, b) => a - b) : chosen.filter((each) => each !== index));
  const vote = async (event: Event) => {
    event.preventDefault();
    if (poll.form === 'secret') await castSecretly(collab, held, poll.number, chosen);
    else await act(collab, room, command('poll.vote', { poll: poll.number, choices: [...chosen] }));
  };
  const receipt = held.cast.value.get(poll.number);
  return (
    <form class="ballot" onSubmit={(event) => void vote(event)}>
      <fieldset>
        <legend>{one ? t('ledger.choose') : t('ledger.chooseUpTo', { count: poll.most })}</legend>
        {(poll.options ?? []).map((option, index) => (
          <label key={option}>
            <input
              type={one ? 'radio' : 'checkbox'}
              name={`poll-${poll.number}`}
              checked={chosen.includes(index)}
              disabled={!one && !chosen.includes(index) && chosen.length >= poll.most}
              onChange={(event) => pick(index, event.currentTarget.checked)}
            />
            <bdi>{option}</bdi>
          </label>
        ))}
      </fieldset>
      <div class="ledger-row">
        <button type="submit" class="primary" disabled={one && chosen.length === 0}>
          {t(given || receipt !== undefined ? 'ledger.change' : 'ledger.vote')}
        </button>
        <span role="status">
          {given && poll.form !== 'secret' && t('ledger.given')}
          {receipt !== undefined && t(receipt ? 'ledger.receipt' : 'ledger.cast', { receipt })}
        </span>
      </div>
    </form>
  );
}

function Result({ room, poll }: { room: HeldRoom; poll: Poll }) {
  const most = Math.max(1, ...(poll.tally ?? []));
  const ballots = Object.entries(poll.ballots);
  return (
    <>
      <dl class="tally">
        {(poll.options ?? []).map((option, index) => (
          <div key={option}>
            <dt>
              <bdi>{option}</bdi>
            </dt>
            <dd>
              <meter class="bar" min={0} max={most} value={poll.tally?.[index] ?? 0} aria-hidden="true" />
              {numeral(poll.tally?.[index] ?? 0)}
            </dd>
          </div>
        ))}
      </dl>
      <p class="poll-facts">
        {t('ledger.voters', { count: poll.voters })}
        {poll.quorum !== undefined && (
          <> · {t(poll.voters >= poll.quorum ? 'ledger.quorumMet' : 'ledger.quorumMissed')}</>
        )}
      </p>
      {ballots.length > 0 && (
        <details>
          <summary>{t('ledger.whoChose')}</summary>
          <ul class="who-chose">
            {ballots.map(([voice, choices]) => (
              <li key={voice}>
                <bdi>{voiceName(room, voice)}</bdi>:{' '}
                <bdi>{choices.map((index) => poll.options?.[index]).join(' · ') || t('ledger.abstained')}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Ending({ collab, room, poll }: Pick<BallotProps, 'collab' | 'room' | 'poll'>) {
  const [cancels, setCancels] = useState(false);
  if (cancels) return <Cancelling {...{ collab, room, poll }} back={() => setCancels(false)} />;
  return (
    <div class="ledger-row">
      <button
        type="button"
        class="deed"
        onClick={() => void act(collab, room, command('poll.close', { poll: poll.number }))}
      >
        {t('ledger.close')}
      </button>
      <button type="button" class="quiet" onClick={() => setCancels(true)}>
        {t('ledger.cancel')}
      </button>
    </div>
  );
}

function Cancelling({
  collab,
  room,
  poll,
  back,
}: Pick<BallotProps, 'collab' | 'room' | 'poll'> & { back: () => void }) {
  const [reason, setReason] = useState('');
  const field = useFirstFocus<HTMLInputElement>();
  const id = `cancel-${poll.number}`;
  return (
    <form
      class="settling"
      onSubmit={(event) => {
        event.preventDefault();
        void act(collab, room, command('poll.cancel', { poll: poll.number, reason: reason.trim() }));
      }}
    >
      <label for={id}>{t('ledger.words.decline')}</label>
      <input
        id={id}
        ref={field}
        dir="auto"
        required
        maxLength={500}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div class="ledger-row">
        <button type="submit" class="primary">
          {t('ledger.cancel')}
        </button>
        <button type="button" class="quiet" onClick={back}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
