import { useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { pathOf } from '../app/routes.ts';
import { served } from '../app/served.ts';
import { t, tOr } from '../app/texts.ts';
import type { OwnTie, OwnTies } from '../wire/types.ts';

/** What I am, was or ask to be to organizations. */
export function OwnAffiliations({ collab }: { collab: Collab }) {
  const [ties, setTies] = useState<OwnTie[]>(served?.affiliations?.items ?? []);
  useEffect(() => {
    const look = collab.http.get<OwnTies>('affiliations');
    look.then(
      ({ items }) => setTies(items),
      () => undefined,
    );
  }, [collab]);
  if (ties.length === 0) return null;
  return (
    <section class="group">
      <h2>{t('places.affiliations')}</h2>
      <ul>
        {ties.map((tie) => (
          <li key={tie.affiliation}>
            <a class="sheet-line" href={pathOf({ name: 'organization', id: tie.organization })}>
              <span class="sheet-text">
                <bdi class="sheet-title">{tie.name}</bdi>
                <span class="sheet-facts">{wordsOf(tie)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nobody speaks for an organization that waits to be verified. */
function wordsOf({ role, state, mayRepresent, verification }: OwnTie): string {
  const waits = verification === 'pending' || verification === 'unverified';
  const speaks = mayRepresent && state === 'current' && !waits ? t('places.speaks') : '';
  return [tOr(`places.as.${role}`, role), tOr(`places.tie.${state}`, state), speaks].filter(Boolean).join(' · ');
}
