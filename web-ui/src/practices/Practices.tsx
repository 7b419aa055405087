import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading, lazy } from '../app/lazy.tsx';
import { refusalText } from '../app/refusals.ts';
import type { Route } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import { Support } from '../app/Support.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { served } from '../app/served.ts';
import { t } from '../app/texts.ts';
import { useGeography } from '../organizations/geography.ts';
import { type Looking, useAsking } from '../search/asking.ts';
import type { SearchAnswer } from '../wire/types.ts';
import { FilterForm } from './FilterForm.tsx';
import { type Filters, queryOf, questionOf, readFilters } from './filters.ts';
import { PracticeItem } from './PracticeItem.tsx';
import './practices.css';

export { texts } from './MarkCard.tsx';

const Share = lazy(() => import('./Share.tsx'), true);

/** The hub counts no further. */
const most = 1000;
const looking: Looking<Filters> = {
  address: '/practices',
  read: readFilters,
  queryOf,
  question: questionOf,
  kept: served?.practices ? { query: queryOf(readFilters(location.search)), answer: served.practices } : null,
};

/** Best practices, requests for solutions and offers of partnership, out of all rooms that are open to the reader. */
export default function Practices({ collab, here }: ScreenProps) {
  return collab && <Sheet collab={collab} here={here} />;
}

function Sheet({ collab, here }: { collab: Collab; here: Route }) {
  const { filters, found, asking, failed, change, more, again } = useAsking(collab, here, looking);
  const [sharing, setSharing] = useState(false);
  const names = useGeography();
  return (
    <>
      <ScreenHead title={t('practices.title')}>
        <button type="button" class="quiet head-act" onClick={() => setSharing(true)}>
          {t('practices.share')}
        </button>
      </ScreenHead>
      <div class="sheet">
        <p class="group-note">{t('practices.lead')}</p>
        <FilterForm filters={filters} change={change} />
        <p class="found" role="status">
          {found && !failed ? countOf(found) : ''}
        </p>
        {failed && <Failed code={failed} again={again} />}
        {!found && !failed && <Loading />}
        {found && !failed && (
          <>
            {found.behind && <p class="group-note">{t('practices.behind')}</p>}
            {found.items.length === 0 ? (
              <div class="teach">
                <h2>{t('practices.none')}</h2>
                <p>{t('practices.noneNote')}</p>
              </div>
            ) : (
              <ol class="practices" aria-busy={asking}>
                {found.items.map((hit) => (
                  <li class="practice" key={`${hit.room} ${hit.number}`}>
                    <PracticeItem hit={hit} />
                  </li>
                ))}
              </ol>
            )}
            {found.next && (
              <button type="button" class="quiet" disabled={asking} onClick={more}>
                {t('practices.more')}
              </button>
            )}
          </>
        )}
        <p class="group-note disclaimer">{names?.disclaimer}</p>
      </div>
      {sharing && <Share collab={collab} close={() => setSharing(false)} />}
    </>
  );
}

const countOf = ({ count }: SearchAnswer) => t(count >= most ? 'practices.most' : 'practices.count', { n: count });

function Failed({ code, again }: { code: string; again: () => void }) {
  const known: Record<string, string> = { away: t('practices.away'), 'command.malformed': t('practices.wrong') };
  return (
    <div role="alert" class="problem-note">
      <p>{known[code] ?? refusalText(code)}</p>
      <button type="button" class="primary" onClick={again}>
        {t('retry')}
      </button>
      <Support code={code === 'away' ? 'practices.unreached' : code} />
    </div>
  );
}
