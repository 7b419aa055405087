import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { ago } from '../app/dates.ts';
import { Loading } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { t, tOr } from '../app/texts.ts';
import { Failed } from '../organizations/Directory.tsx';
import { lineOf } from '../organizations/facts.ts';
import { useGeography } from '../organizations/geography.ts';
import { OrganizationPlate } from '../organizations/OrganizationLine.tsx';
import type { Directory, Profile } from '../wire/types.ts';
import { Deciding } from './Deciding.tsx';

/** Organizations that wait: those who were vouched for first, then whoever waits longest. */
export function Queue({ collab }: { collab: Collab }) {
  const [found, setFound] = useState<Directory | null>(null);
  const [failed, setFailed] = useState(false);
  const look = useCallback(async () => {
    try {
      setFound(await collab.http.get<Directory>('organizations?verification=pending&limit=100'));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [collab]);
  useEffect(() => void look(), [look]);
  if (failed) return <Failed again={() => void look()} />;
  if (!found) return <Loading />;
  const waiting = [...found.items].sort(
    (one, other) =>
      Number(other.vouchers.length > 0) - Number(one.vouchers.length > 0) || one.registered - other.registered,
  );
  return (
    <>
      <p class="found" role="status">
        {t('administration.waiting', { n: found.count })}
      </p>
      {waiting.length === 0 && <p class="note">{t('administration.nobodyWaits')}</p>}
      <ul>
        {waiting.map((one) => (
          <li key={one.id}>
            <Waiting collab={collab} one={one} changed={look} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Waiting({ collab, one, changed }: { collab: Collab; one: Profile; changed: () => Promise<void> }) {
  const names = useGeography();
  return (
    <article class="waiting-card" aria-label={one.name}>
      <div class="waiting-head">
        <OrganizationPlate one={one} />
        <div>
          <h3>
            <a href={pathOf({ name: 'organization', id: one.id })}>
              <bdi>{one.name}</bdi>
            </a>
          </h3>
          <p class="sheet-facts">{lineOf(one, names)}</p>
          <p class="sheet-facts">
            {t('administration.since', { when: ago(one.registered) })} ·{' '}
            {one.vouchers.length === 0
              ? t('administration.notVouched')
              : t('administration.vouched', {
                  by: one.vouchers.map((ground) => tOr(`organizations.vouchers.${ground}`, ground)).join(', '),
                })}
          </p>
        </div>
      </div>
      <Deciding collab={collab} one={one} changed={changed} />
    </article>
  );
}
