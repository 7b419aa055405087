import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { t } from '../app/texts.ts';
import { Refused } from '../wire/http.ts';
import type { Profile, Ties } from '../wire/types.ts';
import { Failed } from './Directory.tsx';
import { Former, Here, InLine, Proposed } from './TieCards.tsx';
import { WithReason } from './WithReason.tsx';

export { texts } from './Directory.tsx';

type Found = { one: Profile; ties: Ties } | 'asking' | 'failed' | 'refused' | 'why';

/** The desk of a focal point: who asks to belong, who belongs, who may speak. The others of the organization see who is there. */
export default function People({ collab, here }: ScreenProps) {
  return collab && here.name === 'organizationPeople' ? <Desk collab={collab} id={here.id} key={here.id} /> : null;
}

function Desk({ collab, id }: { collab: Collab; id: string }) {
  const [found, setFound] = useState<Found>('asking');
  const [why, setWhy] = useState('');
  const look = useCallback(() => lookUp(collab, id, why).then(setFound), [collab, id, why]);
  useEffect(() => void look(), [look]);
  return (
    <>
      <ScreenHead title={t('organizations.people')} up={pathOf({ name: 'organization', id })} />
      <div class="sheet desk">
        {found === 'asking' && <Loading />}
        {found === 'failed' && <Failed again={() => void look()} />}
        {found === 'why' && <Why say={setWhy} />}
        {found === 'refused' && (
          <div class="teach">
            <h2>{t('organizations.closed')}</h2>
            <p>{t('organizations.closedNote')}</p>
          </div>
        )}
        {typeof found !== 'string' && <Lists collab={collab} changed={look} {...found} />}
      </div>
    </>
  );
}

function Lists({
  collab,
  one,
  ties,
  changed,
}: {
  collab: Collab;
  one: Profile;
  ties: Ties;
  changed: () => Promise<void>;
}) {
  const { items, decides, seats } = ties;
  const of = (state: string) => items.filter((tie) => tie.state === state);
  const former = items.filter(({ state }) => state === 'ended' || state === 'declined');
  const rest = { collab, decides, seats, changed };
  return (
    <>
      <p class="room-name" dir="auto">
        {one.name}
      </p>
      {seats.length > 0 && (
        <ul class="seat-counts">
          {seats.map(({ event, title, limit, taken }) => (
            <li key={event}>
              <bdi>{title}</bdi>{' '}
              <b>
                {limit === undefined
                  ? t('organizations.seatsFree', { n: taken })
                  : t('organizations.seats', { taken, limit })}
              </b>
            </li>
          ))}
        </ul>
      )}
      {decides && (
        <section class="group">
          <h2>{t('organizations.proposed')}</h2>
          {of('proposed').length === 0 && <p class="note">{t('organizations.nobodyAsks')}</p>}
          <ul>
            {of('proposed').map((tie) => (
              <li key={tie.affiliation}>
                <Proposed tie={tie} {...rest} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {of('waitlisted').length > 0 && (
        <section class="group">
          <h2>{t('organizations.inLine')}</h2>
          <p class="note">{t('organizations.inLineNote')}</p>
          <ol>
            {of('waitlisted').map((tie) => (
              <li key={tie.affiliation}>
                <InLine tie={tie} {...rest} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <section class="group">
        <h2>{t('organizations.here')}</h2>
        <ul>
          {of('current').map((tie) => (
            <li key={tie.affiliation}>
              <Here tie={tie} {...rest} />
            </li>
          ))}
        </ul>
      </section>
      {former.length > 0 && <Former ties={former} />}
    </>
  );
}

/** Administrators see the people of others; why, is kept. */
function Why({ say }: { say: (why: string) => void }) {
  return (
    <WithReason
      act={t('organizations.look')}
      note={t('organizations.why')}
      needed
      mild
      go={say}
      cancel={() => history.back()}
    />
  );
}

async function lookUp(collab: Collab, id: string, why: string): Promise<Found> {
  try {
    const path = `organizations/${encodeURIComponent(id)}`;
    const [one, ties] = await Promise.all([
      collab.http.get<Profile>(path),
      collab.http.get<Ties>(`${path}/affiliations${why && `?why=${encodeURIComponent(why)}`}`),
    ]);
    return { one, ties };
  } catch (error) {
    if (error instanceof Refused && error.code === 'reason.missing') return 'why';
    return error instanceof Refused && error.status === 404 ? 'refused' : 'failed';
  }
}
