import { useEffect, useRef } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { refusalText } from '../app/refusals.ts';
import type { Route } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import { Support } from '../app/Support.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { served } from '../app/served.ts';
import { type Language, t } from '../app/texts.ts';
import type { SearchAnswer } from '../wire/types.ts';
import { type Looking, useAsking } from './asking.ts';
import { type Filters, queryOf, readFilters } from './filters.ts';
import { HitLine } from './HitLine.tsx';
import { SearchForm } from './SearchForm.tsx';
import './search.css';

export const texts = (code: Language) => import(`../texts/search/${code}.json`);

const looking: Looking<Filters> = {
  address: '/search',
  read: readFilters,
  queryOf,
  question: (query) => query,
  kept: served?.search ? { query: queryOf(readFilters(location.search)), answer: served.search } : null,
};

/** The hub counts no further. */
const most = 1000;
let scrolled = { query: '', top: 0 };

/** What was said in all rooms that are open to the reader, in whatever language it is looked for. */
export default function Search({ collab, here }: ScreenProps) {
  return collab && <Sheet collab={collab} here={here} />;
}

function Sheet({ collab, here }: { collab: Collab; here: Route }) {
  const { filters, found, asking, failed, change, more, again } = useAsking(collab, here, looking);
  const query = queryOf(filters);
  const sheet = usePlace(query);
  return (
    <>
      <ScreenHead title={t('search.title')} />
      <div class="sheet" ref={sheet}>
        <SearchForm collab={collab} filters={filters} change={change} />
        <p class={found?.items.length === 0 ? 'hidden' : 'found'} role="status">
          {found && !failed ? countOf(found) : ''}
        </p>
        {failed && <Failed code={failed} again={again} />}
        {!found && !failed && asking && <Loading text={t('search.asking')} />}
        {!found && !failed && query === '' && <Teach title={t('search.start')} note={t('search.startNote')} />}
        {found && !failed && (
          <>
            {found.sound && <p class="group-note">{t('search.sound')}</p>}
            {found.behind && <p class="group-note">{t('search.behind')}</p>}
            {found.items.length === 0 ? (
              <Teach title={t('search.none')} note={t('search.noneNote')} />
            ) : (
              <ol class="hits" aria-busy={asking}>
                {found.items.map((hit) => (
                  <li key={`${hit.room} ${hit.kind} ${hit.number}`}>
                    <HitLine hit={hit} />
                  </li>
                ))}
              </ol>
            )}
            {found.next && (
              <button type="button" class="quiet" disabled={asking} onClick={more}>
                {t('search.more')}
              </button>
            )}
          </>
        )}
      </div>
    </>
  );
}

const countOf = ({ count }: SearchAnswer) =>
  count >= most ? t('search.most', { n: count }) : t('search.count', { n: count });

function Teach({ title, note }: { title: string; note: string }) {
  return (
    <div class="teach">
      <h2>{title}</h2>
      <p>{note}</p>
    </div>
  );
}

/** What was typed stays, and is asked again by itself when the line is back. */
function Failed({ code, again }: { code: string; again: () => void }) {
  const words =
    code === 'away' ? t('search.away') : code === 'command.malformed' ? t('search.wrong') : refusalText(code);
  return (
    <div role="alert" class="problem-note">
      <p>{words}</p>
      <button type="button" class="primary" onClick={again}>
        {t('retry')}
      </button>
      <Support code={code === 'away' ? 'search.unreached' : code} />
    </div>
  );
}

/** Where in the list the reader was when they went to look at a hit. */
function usePlace(query: string): { current: HTMLDivElement | null } {
  const sheet = useRef<HTMLDivElement>(null);
  const now = useRef(query);
  now.current = query;
  useEffect(() => {
    const { current: place } = sheet;
    if (place && scrolled.query === query) place.scrollTop = scrolled.top;
    return () => {
      scrolled = { query: now.current, top: place?.scrollTop ?? 0 };
    };
  }, []);
  return sheet;
}
