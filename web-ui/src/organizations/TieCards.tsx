import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { dayOf } from '../app/dates.ts';
import { refusalText } from '../app/refusals.ts';
import { t, tOr } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { Command, Tie, Ties } from '../wire/types.ts';
import { WithReason } from './WithReason.tsx';

interface Props {
  tie: Tie;
  collab: Collab;
  decides: boolean;
  seats: Ties['seats'];
  changed: () => Promise<void>;
}

/** Decides something about the tie; what went wrong is said where it was asked. */
function useDeciding({ collab, changed }: Pick<Props, 'collab' | 'changed'>) {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const decide = async (what: Command) => {
    setBusy(true);
    try {
      const answer = await collab.submit('house', what);
      const done = answer.status === 'accepted' || answer.code === 'nothing.changed';
      setProblem(done ? '' : refusalText(answer.code ?? 'store.busy'));
      await changed();
    } catch {
      setProblem(t('organizations.offline'));
    }
    setBusy(false);
  };
  return { problem, busy, decide };
}

const Problem = ({ text }: { text: string }) =>
  text === '' ? null : (
    <p class="problem" role="alert">
      {text}
    </p>
  );

function Who({ tie, seats }: { tie: Tie; seats: Ties['seats'] }) {
  const event = seats.find((one) => one.event === tie.event);
  const words = [
    tOr(`organizations.as.${tie.role}`, tie.role),
    tie.event && t('organizations.forEvent', { event: event?.title ?? tie.event }),
    tie.state === 'current' && tie.mayRepresent && t('organizations.maySpeak'),
    tie.from !== undefined && t('organizations.from', { when: dayOf(tie.from) }),
  ];
  return (
    <div class="tie-who">
      <bdi class="name">{tie.name || t('room.participant', { n: tie.person })}</bdi>
      <span class="sheet-facts">{words.filter(Boolean).join(' · ')}</span>
    </div>
  );
}

/** Somebody asks: two large buttons, side by side under the thumb. */
export function Proposed({ tie, collab, seats, changed }: Props) {
  const { problem, busy, decide } = useDeciding({ collab, changed });
  const [speaks, setSpeaks] = useState(false);
  const [declining, setDeclining] = useState(false);
  const { affiliation } = tie;
  const place = seats.find(({ event }) => event === tie.event);
  const full = place?.limit !== undefined && place.taken >= place.limit;
  return (
    <article class="tie" aria-label={tie.name}>
      <Who tie={tie} seats={seats} />
      {place?.limit !== undefined && (
        <p class={full ? 'seats-left full' : 'seats-left'}>
          {t('organizations.seats', { taken: place.taken, limit: place.limit })}
        </p>
      )}
      {tie.role !== 'focalPoint' && (
        <label class="switch">
          <input type="checkbox" checked={speaks} onChange={(event) => setSpeaks(event.currentTarget.checked)} />
          <span>{t('organizations.letSpeak')}</span>
        </label>
      )}
      <Problem text={problem} />
      {declining ? (
        <WithReason
          act={t('organizations.decline')}
          needed
          go={(reason) => void decide(command('affiliation.decline', { affiliation, reason }))}
          cancel={() => setDeclining(false)}
        />
      ) : (
        <div class="thumbs">
          <button
            type="button"
            class="primary"
            disabled={busy || full}
            aria-label={`${t('organizations.approve')}: ${tie.name}`}
            onClick={() => void decide(command('affiliation.approve', { affiliation, mayRepresent: speaks }))}
          >
            {t('organizations.approve')}
          </button>
          <button
            type="button"
            class="danger"
            disabled={busy}
            aria-label={`${t('organizations.decline')}: ${tie.name}`}
            onClick={() => setDeclining(true)}
          >
            {t('organizations.decline')}
          </button>
        </div>
      )}
    </article>
  );
}

export function Here({ tie, collab, decides, seats, changed }: Props) {
  const { problem, decide } = useDeciding({ collab, changed });
  const [ending, setEnding] = useState(false);
  const { affiliation } = tie;
  return (
    <article class="tie" aria-label={tie.name}>
      <Who tie={tie} seats={seats} />
      {decides && tie.role !== 'focalPoint' && (
        <label class="switch">
          <input
            type="checkbox"
            checked={tie.mayRepresent}
            onChange={(event) =>
              void decide(command('affiliation.allowToRepresent', { affiliation, on: event.currentTarget.checked }))
            }
          />
          <span>{t('organizations.letSpeak')}</span>
        </label>
      )}
      <Problem text={problem} />
      {decides && !ending && (
        <button
          type="button"
          class="quiet"
          aria-label={`${t('organizations.end')}: ${tie.name}`}
          onClick={() => setEnding(true)}
        >
          {t('organizations.end')}
        </button>
      )}
      {ending && (
        <WithReason
          act={t('organizations.end')}
          note={t('organizations.endNote')}
          go={(reason) => void decide(command('affiliation.end', { affiliation, ...(reason ? { reason } : {}) }))}
          cancel={() => setEnding(false)}
        />
      )}
    </article>
  );
}

export function Former({ ties }: { ties: Tie[] }) {
  return (
    <details class="more-filters">
      <summary>{t('organizations.former')}</summary>
      <ul>
        {ties.map((tie) => (
          <li key={tie.affiliation} class="tie">
            <bdi class="name">{tie.name || t('room.participant', { n: tie.person })}</bdi>
            <span class="sheet-facts">
              {tOr(`organizations.was.${tie.state}`, tie.state)}
              {tie.until !== undefined && ` · ${dayOf(tie.until)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
