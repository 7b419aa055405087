import { useEffect, useState } from 'preact/hooks';
import { Loading } from '../app/lazy.tsx';
import { Support } from '../app/Support.tsx';
import { served } from '../app/served.ts';
import { t, tOr } from '../app/texts.ts';
import { http, Refused } from '../wire/http.ts';
import type { DemoPerson } from '../wire/types.ts';
import { Plate } from './Placard.tsx';
import { enter } from './session.ts';

type Found = { kind: 'asking' } | { kind: 'people'; people: DemoPerson[] } | { kind: 'closed' } | { kind: 'failed' };

const order = ['csoFocalPoint', 'csoMember', 'memberStateDelegate', 'unStaff', 'platformAdmin'];

/** The seats of a trial hub; a real one has none. */
export function SeatsHere() {
  const [found, setFound] = useState<Found>(brought);
  const look = () => void findPeople().then(setFound);
  useEffect(() => void (found.kind === 'asking' && look()), []);
  if (found.kind === 'asking') return <Loading />;
  if (found.kind === 'people') return <Seats people={found.people} />;
  return found.kind === 'failed' ? <Failed again={look} /> : null;
}

/** The entrance of the server says who may be chosen, or that nobody may. */
function brought(): Found {
  if (!served?.rooms || served.session) return { kind: 'asking' };
  return served.demo ? { kind: 'people', people: served.demo.items } : { kind: 'closed' };
}

async function findPeople(): Promise<Found> {
  try {
    return { kind: 'people', people: (await http.demo()).items };
  } catch (error) {
    return { kind: error instanceof Refused && error.status === 404 ? 'closed' : 'failed' };
  }
}

function Failed({ again }: { again: () => void }) {
  return (
    <section class="seats">
      <p role="alert">{t('welcome.failed')}</p>
      <button type="button" class="primary" onClick={again}>
        {t('retry')}
      </button>
      <Support code="hub.unreached" />
    </section>
  );
}

/** The table plan: everybody by what they are, so that one sees at a glance who meets here. */
function Seats({ people }: { people: DemoPerson[] }) {
  const [failed, setFailed] = useState(false);
  const roles = [...new Set(people.map(({ role }) => role))].sort((a, b) => rank(a) - rank(b));
  const sit = (person: DemoPerson) => void enter(person.id).catch(() => setFailed(true));
  return (
    <section class="seats" aria-labelledby="seats-title">
      <h2 id="seats-title">{t('welcome.demo')}</h2>
      <p>{t('welcome.demoNote')}</p>
      {failed && <p role="alert">{t('welcome.failed')}</p>}
      {roles.map((role) => (
        <div class="row" key={role}>
          <h3>{tOr(`account.${role}`, tOr(`role.${role}`, role))}</h3>
          <ul>
            {people
              .filter((person) => person.role === role)
              .map((person) => (
                <li key={person.id}>
                  <Seat person={person} sit={sit} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Seat({ person, sit }: { person: DemoPerson; sit: (person: DemoPerson) => void }) {
  const { organization: placard } = person;
  const who = { name: person.name, account: person.role, ...(placard ? { organization: placard } : {}) };
  return (
    <button type="button" class="seat" onClick={() => sit(person)}>
      <Plate who={who} />
      <span class="seat-text">
        <bdi class="name">{person.name}</bdi>
        <span class="plate-line">
          {placard && <bdi>{placard.name}</bdi>}
          {placard?.country && <abbr> · {placard.country}</abbr>}
        </span>
      </span>
    </button>
  );
}

function rank(role: string): number {
  const place = order.indexOf(role);
  return place < 0 ? order.length : place;
}
