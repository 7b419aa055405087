import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { dayOf } from '../app/dates.ts';
import { numeral, t, tOr } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import { NameLine, nameOf, Plate, PlateLine } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { presides } from '../rooms/rights.ts';
import type { CommandOf, Participant } from '../wire/types.ts';
import { useAct } from './act.ts';
import { Reason } from './Reason.tsx';
import { Problem } from './Said.tsx';
import { Term, term } from './Term.tsx';

type Role = CommandOf<'participant.changeRole'>['role'];

const roles: readonly Role[] = [
  'participant',
  'readOnly',
  'moderator',
  'viceChair',
  'chair',
  'convener',
  'rapporteur',
  'interpreter',
  'listOfficer',
  'networkCoordinator',
];
/** An observer has no place on the podium. */
const plain: readonly Role[] = ['participant', 'readOnly'];
const shownAtFirst = 100;

interface Props {
  collab: Collab;
  room: HeldRoom;
  runs: boolean;
  /** Whose organization is not one of those whom the network brings together. */
  outside: number[] | undefined;
}

export function MemberList(props: Props) {
  const [all, setAll] = useState(false);
  const people = Object.entries(props.room.room.value.people)
    .filter(([, { left }]) => left !== true)
    .sort(([a, one], [b, other]) => Number(presides(other)) - Number(presides(one)) || Number(a) - Number(b));
  return (
    <section class="group">
      <h2>
        {t('members.people')} <span class="count">{numeral(people.length)}</span>
      </h2>
      <ul>
        {(all ? people : people.slice(0, shownAtFirst)).map(([number, who]) => (
          <li key={number}>
            <Member {...props} number={Number(number)} who={who} />
          </li>
        ))}
      </ul>
      {!all && people.length > shownAtFirst && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {t('members.count', { n: people.length })}
        </button>
      )}
    </section>
  );
}

function Member({ collab, room, runs, outside, number, who }: Props & { number: number; who: Participant }) {
  const { busy, problem, act } = useAct(collab, room.id);
  const [removing, setRemoving] = useState(false);
  const mine = number === room.present;
  const remove = (reason: string) => void act(command('participant.remove', { participant: number, reason }));
  return (
    <article class="member">
      <Plate who={who} />
      <div>
        <NameLine who={who} number={number} /> {mine && <span class="chip">{t('members.you')}</span>}
        <PlateLine who={who} />
        {outside?.includes(number) && <p class="sheet-facts">{t('members.outside')}</p>}
        {who.until !== undefined && <p class="sheet-facts">{t('members.holds', { when: dayOf(who.until) })}</p>}
        {removing && (
          <Reason
            question={t('members.removeAsk', { name: nameOf(who, number) })}
            label={t('members.reasonPodium')}
            action={t('members.remove')}
            busy={busy}
            problem={problem}
            given={remove}
            cancel={() => setRemoving(false)}
          />
        )}
        {!removing && <Problem text={problem} />}
      </div>
      {runs && !removing && (
        <div class="member-acts">
          <select
            aria-label={t('members.role', { name: nameOf(who, number) })}
            value={who.role}
            disabled={busy}
            onChange={(event) => {
              const role = event.currentTarget.value as Role;
              event.currentTarget.value = who.role;
              void act(command('participant.changeRole', { participant: number, role }));
            }}
          >
            {(who.account === 'observer' ? plain : roles).map((role) => (
              <option key={role} value={role}>
                {tOr(`role.${role}`, role ?? '')}
              </option>
            ))}
          </select>
          {!plain.includes(who.role) && !mine && (
            <Term who={who} give={(until) => void act(term(number, who, until))} />
          )}
          {!mine && (
            <button type="button" class="quiet" onClick={() => setRemoving(true)}>
              {t('members.remove')}
            </button>
          )}
        </div>
      )}
    </article>
  );
}
