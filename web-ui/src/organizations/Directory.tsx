import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { ScreenHead } from '../app/ScreenHead.tsx';
import { Support } from '../app/Support.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { served } from '../app/served.ts';
import { type Language, t } from '../app/texts.ts';
import type { Directory as Found } from '../wire/types.ts';
import { FilterForm } from './FilterForm.tsx';
import { type Filters, queryOf, readFilters } from './filters.ts';
import { useGeography } from './geography.ts';
import { OrganizationLine } from './OrganizationLine.tsx';

export const texts = (code: Language) => import(`../texts/organizations/${code}.json`);

const pageOf = 25;
const typingPause = 300;

/** Who meets here: every organization that is listed, found by name in any script and by what it is. */
export default function Directory({ collab }: ScreenProps) {
  return collab && <Sheet collab={collab} />;
}

function Sheet({ collab }: { collab: Collab }) {
  const names = useGeography();
  const { filters, change, found, failed, more, again } = useDirectory(collab);
  return (
    <>
      <ScreenHead title={t('organizations.title')} />
      <div class="sheet">
        <p class="group-note">{t('organizations.lead')}</p>
        <FilterForm filters={filters} names={names} change={change} />
        <p class="found" role="status">
          {found ? t('organizations.count', { n: found.count }) : ''}
        </p>
        {!found && !failed && <Loading />}
        {failed && <Failed again={again} />}
        {found?.items.length === 0 && <None clear={() => change({})} />}
        {found && found.items.length > 0 && (
          <ul class="organizations">
            {found.items.map((one) => (
              <li key={one.id}>
                <OrganizationLine one={one} names={names} />
              </li>
            ))}
          </ul>
        )}
        {found?.next !== undefined && (
          <button type="button" class="quiet" onClick={more}>
            {t('organizations.more')}
          </button>
        )}
        <p class="group-note disclaimer">{names?.disclaimer}</p>
      </div>
    </>
  );
}

/** What was asked for last is what is shown, in whatever order the answers come. */
function useDirectory(collab: Collab) {
  const [filters, setFilters] = useState<Filters>(() => readFilters(location.search));
  const [found, setFound] = useState<Found | null>(served?.directory ?? null);
  const [failed, setFailed] = useState(false);
  const asked = useRef(0);
  const ask = useCallback(
    async (which: Filters, after?: Found) => {
      const turn = ++asked.current;
      try {
        const page = after?.next ? `&after=${after.next}` : '';
        const answer = await collab.http.get<Found>(`organizations?limit=${pageOf}&${queryOf(which)}${page}`);
        if (turn !== asked.current) return;
        setFound(after ? { ...answer, items: [...after.items, ...answer.items] } : answer);
        setFailed(false);
      } catch {
        if (turn === asked.current) setFailed(true);
      }
    },
    [collab],
  );
  useEffect(() => void (found ?? ask(filters)), []);
  const pause = useRef(0);
  const change = (next: Filters) => {
    const query = queryOf(next);
    history.replaceState(null, '', query ? `/organizations?${query}` : '/organizations');
    setFilters(next);
    clearTimeout(pause.current);
    pause.current = window.setTimeout(() => void ask(next), next.q === filters.q ? 0 : typingPause);
  };
  const more = () => void ask(filters, found ?? undefined);
  return { filters, change, found, failed, more, again: () => void ask(filters) };
}

function None({ clear }: { clear: () => void }) {
  return (
    <div class="teach">
      <h2>{t('organizations.none')}</h2>
      <p>{t('organizations.noneNote')}</p>
      <button type="button" class="quiet" onClick={clear}>
        {t('organizations.clear')}
      </button>
    </div>
  );
}

export function Failed({ again }: { again: () => void }) {
  return (
    <div role="alert">
      <p>{t('organizations.failed')}</p>
      <button type="button" class="primary" onClick={again}>
        {t('retry')}
      </button>
      <Support code="organizations.unreached" />
    </div>
  );
}
