import { useEffect, useState } from 'preact/hooks';
import { Mark } from '../app/icons.tsx';
import { LanguageBar } from '../app/LanguageBar.tsx';
import { Loading } from '../app/lazy.tsx';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { served } from '../app/served.ts';
import { type Language, t, tOr } from '../app/texts.ts';
import { Unreached } from '../app/Unreached.tsx';
import { http } from '../wire/http.ts';
import type { Rights as Table } from '../wire/types.ts';
import { ByAction, ByRole } from './RightsLists.tsx';
import './rights.css';

export const texts = (code: Language) => import(`../texts/rights/${code}.json`);

/** The columns of the table, in its order. */
const columns = [
  'public',
  'observer',
  'csoMember',
  'focalPoint',
  'networkCoordinator',
  'delegate',
  'unStaff',
  'interpreter',
  'rapporteur',
  'chair',
  'administrator',
] as const;
type Column = (typeof columns)[number];

const asked = (): Column | '' => columns.find((one) => one === new URLSearchParams(location.search).get('who')) ?? '';

/** Who may do what, in words, from the table by which the hub decides. */
export default function Rights({ collab }: ScreenProps) {
  if (collab) return <Text />;
  return (
    <div class="entrance">
      <header>
        <a class="brand" href="/">
          <Mark />
          <span>{t('app.name')}</span>
        </a>
        <LanguageBar />
      </header>
      <main>
        <Text />
      </main>
    </div>
  );
}

function Text() {
  const [table, setTable] = useState<Table | null>(served?.rights ?? null);
  const [failed, setFailed] = useState(false);
  const [who, setWho] = useState<Column | ''>(asked());
  const look = () => {
    setFailed(false);
    http.rights().then(setTable, () => setFailed(true));
  };
  useEffect(() => {
    if (table === null) look();
  }, []);
  const choose = (column: Column | '') => {
    setWho(column);
    history.replaceState(null, '', column === '' ? location.pathname : `?who=${column}`);
  };
  return (
    <>
      <ScreenHead title={t('rights.title')} />
      <div class="sheet rights">
        <p class="lead">{t('rights.lead')}</p>
        <div class="rights-choose">
          <label>
            <span>{t('rights.choose')}</span>
            <select value={who} onChange={(event) => choose(event.currentTarget.value as Column | '')}>
              <option value="">{t('rights.everybody')}</option>
              {columns.map((column) => (
                <option key={column} value={column}>
                  {t(`rights.who.${column}`)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="quiet" onClick={() => print()}>
            {t('rights.print')}
          </button>
        </div>
        <p class="rights-note">{t('rights.roleNote')}</p>
        <p class="rights-note">{t('rights.suspendedNote')}</p>
        {table === null && !failed && <Loading />}
        {failed && <Unreached again={look} />}
        {table?.rooms.map(({ kind, actions }) => (
          <section class="rights-kind" key={kind}>
            <h2>{tOr(`rights.${kind}`, tOr(`kind.${kind}`, kind))}</h2>
            {who === '' ? <ByAction actions={actions} /> : <ByRole actions={actions} who={who} />}
          </section>
        ))}
      </div>
    </>
  );
}
