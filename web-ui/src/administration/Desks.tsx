import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import { whenIn } from '../app/times.ts';
import { Unreached } from '../app/Unreached.tsx';
import type { UnattendedDesk, UnattendedDesks } from '../wire/types.ts';
import '../settings/settings.css';

/** Desks at which something waits and nobody decides: that it is so, and never what waits. */
export function Desks({ collab }: { collab: Collab }) {
  const [all, setAll] = useState<UnattendedDesk[] | null>(null);
  const [failed, setFailed] = useState(false);
  const look = useCallback(async () => {
    try {
      setAll((await collab.http.get<UnattendedDesks>('administration/desks')).items);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [collab]);
  useEffect(() => void look(), [look]);
  if (failed) return <Unreached words={t('administration.desksFailed')} again={() => void look()} />;
  if (!all) return <Loading />;
  return (
    <>
      <p class="choice-note">{t('administration.desksNote')}</p>
      {all.length === 0 && <p role="status">{t('administration.noDesks')}</p>}
      {all.length > 0 && (
        <ul class="seat-counts">
          {all.map((one) => (
            <Waiting key={one.room} {...one} />
          ))}
        </ul>
      )}
    </>
  );
}

function Waiting({ room, title, since, cases, presiding }: UnattendedDesk) {
  const when = whenIn(since, (time) => `${time} UTC`);
  return (
    <li>
      <span>
        <a href={pathOf({ name: 'room', room })}>
          <bdi>{title}</bdi>
        </a>
        {' · '}
        {t('administration.desksSince', { when })}
        <br />
        {t('administration.desksBy')} {presiding.length === 0 && t('administration.desksNobody')}
        {presiding.map(({ participant, name }, index) => (
          <bdi key={participant}>
            {index > 0 && ', '}
            {name ?? t('administration.desksHandle')}
          </bdi>
        ))}
      </span>
      <b>{t('administration.desksCases', { n: cases })}</b>
    </li>
  );
}
