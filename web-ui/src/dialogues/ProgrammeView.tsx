import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { lazy } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { type Language, t } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { presides } from '../rooms/rights.ts';
import type { Plan, Programme } from '../wire/types.ts';
import { programmeOf } from './held.ts';
import './programme.css';
import { Presiding } from './Presiding.tsx';
import { RoundItem } from './RoundItem.tsx';

const PlanForm = lazy(() => import('./PlanForm.tsx'));

export const texts = (code: Language) => import(`../texts/programme/${code}.json`);

/** The programme of a dialogue: where it stands, its rounds with their times and questions, what it is held for; and for those who preside, what comes next. */
export default function ProgrammeView({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const { value: programme } = programmeOf(collab, room).now;
  const [planning, setPlanning] = useState(false);
  const state = room.room.value;
  const chairs = !state.closed && presides(state.people[room.present ?? -1]);
  if (!programme || (!programme.plan && !chairs)) return null;
  const { plan, phase } = programme;
  if (planning) return <PlanForm collab={collab} room={room} programme={programme} close={() => setPlanning(false)} />;
  return (
    <section class="programme" aria-labelledby="programme">
      <h2 id="programme">
        {t('programme.title')} <span class="chip strong">{t(`programme.phase.${phase}`)}</span>
      </h2>
      {plan ? <Shown room={room} programme={programme} plan={plan} /> : <None />}
      {chairs && phase !== 'feedback' && (
        <Presiding collab={collab} room={room} programme={programme} planning={() => setPlanning(true)} />
      )}
    </section>
  );
}

function None() {
  return (
    <>
      <p>{t('programme.none')}</p>
      <p class="note">{t('programme.noneNote')}</p>
    </>
  );
}

function Shown({ room, programme, plan }: { room: HeldRoom; programme: Programme; plan: Plan }) {
  return (
    <>
      <ol class="rounds">
        {plan.rounds.map((round, index) => (
          <RoundItem
            key={`${index} ${round.name}`}
            room={room}
            programme={programme}
            round={round}
            number={index + 1}
          />
        ))}
      </ol>
      {programme.rounds.some((stands) => stands !== 'pending') && (
        <p>
          <a href={`${pathOf({ name: 'room', room: room.id })}/synthesis`}>{t('programme.synthesis')}</a>
        </p>
      )}
      {programme.reason && (
        <p>
          {t('programme.concludedWithout')} <bdi>{programme.reason}</bdi>
        </p>
      )}
      <details class="concept">
        <summary>{t('programme.note')}</summary>
        <dl lang={plan.lang}>
          <Fact name={t('programme.purpose')} text={plan.note.purpose} />
          <Fact name={t('programme.decision')} text={plan.note.decision} />
          <Fact name={t('programme.decisionMaker')} text={plan.note.decisionMaker} />
          {programme.addressees.length > 0 && (
            <Fact name={t('programme.addressees')} text={programme.addressees.map(({ name }) => name).join(' · ')} />
          )}
        </dl>
        <h3>{t('programme.rules')}</h3>
        <ul>
          {rulesOf(plan).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{text}</dd>
    </>
  );
}

function rulesOf({ words, latePosting, rounds }: Plan): string[] {
  const grace = Math.max(...rounds.map(({ graceMinutes = 0 }) => graceMinutes)) / 60;
  const late = latePosting ? 'programme.lateTaken' : grace > 0 ? 'programme.grace' : 'programme.lateNot';
  return [
    words?.personal && t('programme.wordsPersonal', { n: words.personal }),
    words?.organization && t('programme.wordsOrganization', { n: words.organization }),
    t(late, { n: grace }),
  ].filter((rule): rule is string => !!rule);
}
