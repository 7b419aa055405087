import { useState } from 'preact/hooks';
import { dayOf } from '../app/dates.ts';
import { t, tOr } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { Tie } from '../wire/types.ts';
import { Problem, type TieProps, useDeciding, Who } from './TieLine.tsx';
import { WithReason } from './WithReason.tsx';

/** Somebody asks: two large buttons, side by side under the thumb. */
export function Proposed({ tie, collab, seats, changed }: TieProps) {
  const { problem, busy, decide } = useDeciding({ collab, changed });
  const [speaks, setSpeaks] = useState(false);
  const [declining, setDeclining] = useState(false);
  const { affiliation } = tie;
  const place = seats.find(({ event }) => event === tie.event);
  const full = place?.limit !== undefined && place.taken >= place.limit;
  const yes = t(full ? 'organizations.queue' : 'organizations.approve');
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
            disabled={busy}
            aria-label={`${yes}: ${tie.name}`}
            onClick={() =>
              void decide(command('affiliation.approve', { affiliation, mayRepresent: speaks, orWait: full }))
            }
          >
            {yes}
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

/** Approved, and waiting for a seat: who withdraws makes room by themselves. */
export function InLine({ tie, collab, seats, changed }: TieProps) {
  const { problem, decide } = useDeciding({ collab, changed });
  const [declining, setDeclining] = useState(false);
  const { affiliation } = tie;
  return (
    <article class="tie" aria-label={tie.name}>
      <Who tie={tie} seats={seats} />
      <Problem text={problem} />
      {declining ? (
        <WithReason
          act={t('organizations.decline')}
          needed
          go={(reason) => void decide(command('affiliation.decline', { affiliation, reason }))}
          cancel={() => setDeclining(false)}
        />
      ) : (
        <button
          type="button"
          class="quiet"
          aria-label={`${t('organizations.decline')}: ${tie.name}`}
          onClick={() => setDeclining(true)}
        >
          {t('organizations.decline')}
        </button>
      )}
    </article>
  );
}

export function Here({ tie, collab, decides, seats, changed }: TieProps) {
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
