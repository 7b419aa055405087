import { useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { pathOf } from '../app/routes.ts';
import { t, tOr } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import { roomLines } from '../rooms/lines.ts';
import '../settings/settings.css';
import type { OwnTie, OwnTies, Profile, Tie } from '../wire/types.ts';
import { isSilenced } from './facts.ts';

interface Props {
  collab: Collab;
  one: Profile;
  changed: () => Promise<void>;
}

/** What the reader is to this organization: its people for those who belong to it, a question to its focal points for others. */
export function Belonging({ collab, one, changed }: Props) {
  if (one.mine !== undefined || collab.person.account === 'platformAdmin')
    return (
      <p>
        <a class="quiet" href={pathOf({ name: 'organizationPeople', id: one.id })}>
          {t('organizations.people')}
        </a>
      </p>
    );
  const roles = rolesFor(collab, one);
  return roles.length === 0 || isSilenced(one) ? null : <Asking {...{ collab, one, changed, roles }} />;
}

/** Delegates of States and staff of the United Nations belong to bodies of their own kind. */
function rolesFor({ person: { account, pending } }: Collab, { kind }: Profile): Tie['role'][] {
  if (kind === 'unEntity') return account === 'unStaff' ? ['staff'] : [];
  if (kind === 'stateDelegation') return account === 'memberStateDelegate' ? ['delegate'] : [];
  return pending || account === 'csoMember' || account === 'csoFocalPoint' ? ['member', 'focalPoint', 'delegate'] : [];
}

function Asking({ collab, one, changed, roles }: Props & { roles: Tie['role'][] }) {
  const [role, setRole] = useState(roles[0] ?? 'member');
  const [event, setEvent] = useState('');
  const [problem, setProblem] = useState('');
  const [waiting, look] = useWaiting(collab, one.id);
  if (waiting) return <Waiting tie={waiting} />;
  const ask = async () => {
    const fields = { organization: Number(one.id), role, ...(role === 'delegate' && event ? { event } : {}) };
    try {
      const answer = await collab.submit('house', command('affiliation.propose', fields));
      setProblem(answer.status === 'accepted' ? '' : refusalText(answer.code ?? ''));
      if (answer.status === 'accepted') await Promise.all([look(), changed()]);
    } catch {
      setProblem(t('organizations.offline'));
    }
  };
  const events = (roomLines(collab) ?? []).filter(({ kind, closed }) => kind === 'liveConsultation' && !closed);
  return (
    <section class="settings-part">
      <h2>{t('organizations.ask')}</h2>
      <p class="choice-note">{t('organizations.askNote')}</p>
      <div class="filter-fields">
        <label>
          <span>{t('organizations.role')}</span>
          <select value={role} onChange={(change) => setRole(change.currentTarget.value as Tie['role'])}>
            {roles.map((each) => (
              <option key={each} value={each}>
                {tOr(`organizations.as.${each}`, each)}
              </option>
            ))}
          </select>
        </label>
        {role === 'delegate' && one.kind !== 'stateDelegation' && (
          <label>
            <span>{t('organizations.event')}</span>
            <select value={event} onChange={(change) => setEvent(change.currentTarget.value)}>
              <option value="">{t('organizations.everyEvent')}</option>
              {events.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="button" class="primary" onClick={() => void ask()}>
        {t('organizations.askButton')}
      </button>
    </section>
  );
}

const Waiting = ({ tie }: { tie: OwnTie }) => (
  <p class="stands" role="status">
    {t('organizations.asked', { role: tOr(`organizations.as.${tie.role}`, tie.role) })}
  </p>
);

/** What the reader has asked of this organization and nobody has answered yet. */
function useWaiting(collab: Collab, id: string): [OwnTie | undefined, () => Promise<void>] {
  const [ties, setTies] = useState<OwnTie[]>([]);
  const look = async () => {
    const { items } = await collab.http.get<OwnTies>('affiliations');
    setTies(items);
  };
  useEffect(() => void look().catch(() => undefined), [collab]);
  return [ties.find(({ organization, state }) => organization === id && state === 'proposed'), look];
}
