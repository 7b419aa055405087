import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { presides } from '../rooms/rights.ts';
import type { Participant, Programme } from '../wire/types.ts';
import { fieldOf } from './times.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
  programme: Programme;
  planning: () => void;
}

const day = 86_400_000;
const longestReason = 1_000;

/** What those who preside do next: plan, name each other, open the dialogue, extend a round, conclude. */
export function Presiding({ collab, room, programme, planning }: Props) {
  const { busy, problem, act } = useAct(collab, room.id, 'programme.offline');
  const { phase, plan, rounds } = programme;
  return (
    <div class="programme-acts">
      {phase === 'setUp' && plan && <WhoPresides room={room} act={act} busy={busy} />}
      {rounds.map((stands, index) =>
        stands === 'open' && plan?.rounds[index] ? (
          <Extending
            key={plan.rounds[index].closes}
            round={index + 1}
            closes={plan.rounds[index].closes}
            act={act}
            busy={busy}
          />
        ) : null,
      )}
      {phase === 'synthesis' && !programme.synthesis && <Without act={act} busy={busy} />}
      <Problem text={problem} />
      <div class="buttons">
        {phase === 'setUp' && plan && (
          <button type="button" class="primary" disabled={busy} onClick={() => void act(command('dialogue.open', {}))}>
            {t('programme.open')}
          </button>
        )}
        {phase === 'synthesis' && !!programme.synthesis && (
          <button
            type="button"
            class="primary"
            disabled={busy}
            onClick={() => void act(command('dialogue.conclude', {}))}
          >
            {t('programme.conclude')}
          </button>
        )}
        <button type="button" class={plan ? 'quiet' : 'primary'} onClick={planning}>
          {t(plan ? 'programme.change' : 'programme.set')}
        </button>
      </div>
      {phase === 'setUp' && plan && <p class="note">{t('programme.openNote')}</p>}
    </div>
  );
}

type Act = ReturnType<typeof useAct>['act'];

const isCso = ({ account }: Participant) => account === 'csoMember' || account === 'csoFocalPoint';
const isUn = ({ account }: Participant) => account === 'unStaff';

/** A dialogue opens with two who preside: one of the United Nations and one of civil society. */
function WhoPresides({ room, act, busy }: { room: HeldRoom; act: Act; busy: boolean }) {
  const people = Object.entries(room.room.value.people).filter(([, who]) => !who.left && !who.erased);
  return (
    <dl class="who-presides">
      <dt>{t('programme.presiding')}</dt>
      <dd>
        <Side name={t('programme.un')} people={people.filter(([, who]) => isUn(who))} act={act} busy={busy} />
        <Side name={t('programme.cso')} people={people.filter(([, who]) => isCso(who))} act={act} busy={busy} />
      </dd>
    </dl>
  );
}

function Side({ name, people, act, busy }: { name: string; people: [string, Participant][]; act: Act; busy: boolean }) {
  const [chosen, choose] = useState('');
  const chairs = people.filter(([, who]) => presides(who));
  if (chairs.length > 0)
    return (
      <p>
        {name}: <bdi>{chairs.map(([number, who]) => nameOf(who, Number(number))).join(', ')}</bdi>
      </p>
    );
  const appoint = () =>
    void act(command('participant.changeRole', { participant: Number(chosen), role: 'moderator' as const }));
  return (
    <p class="appoint">
      <label>
        {name}: {t('programme.nobody')}
        <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{t('programme.chooseSomebody')}</option>
          {people.map(([number, who]) => (
            <option key={number} value={number}>
              {nameOf(who, Number(number))}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="quiet" disabled={busy || chosen === ''} onClick={appoint}>
        {t('programme.makeModerator')}
      </button>
    </p>
  );
}

/** A dialogue ends with a final synthesis. Where there is none, everybody reads why. */
function Without({ act, busy }: { act: Act; busy: boolean }) {
  const [reason, setReason] = useState('');
  const conclude = (event: Event) => {
    event.preventDefault();
    void act(command('dialogue.conclude', { reason }));
  };
  return (
    <details class="extending">
      <summary>{t('programme.concludeWithout')}</summary>
      <form onSubmit={conclude}>
        <label>
          {t('programme.concludeWhy')}
          <textarea
            required
            maxLength={longestReason}
            rows={3}
            dir="auto"
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary" disabled={busy || reason.trim() === ''}>
          {t('programme.conclude')}
        </button>
      </form>
    </details>
  );
}

function Extending({ round, closes, act, busy }: { round: number; closes: number; act: Act; busy: boolean }) {
  const [until, setUntil] = useState(fieldOf(closes + day));
  const extend = (event: Event) => {
    event.preventDefault();
    void act(command('dialogue.extendRound', { round, closes: new Date(until).getTime() }));
  };
  return (
    <details class="extending">
      <summary>
        {t('programme.extend')}: {t('programme.round', { n: round })}
      </summary>
      <form onSubmit={extend}>
        <label>
          {t('programme.extendTo')}
          <input
            type="datetime-local"
            required
            min={fieldOf(closes)}
            value={until}
            onInput={(event) => setUntil(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary" disabled={busy}>
          {t('programme.extend')}
        </button>
      </form>
    </details>
  );
}
