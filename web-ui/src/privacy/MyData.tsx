import { useCallback, useEffect, useState } from 'preact/hooks';
import { Loading } from '../app/lazy.tsx';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, t } from '../app/texts.ts';
import { leave } from '../people/session.ts';
import { doors, isUnderWay, type OwnData } from './doors.ts';
import { ErasePart } from './ErasePart.tsx';
import { ExportPart } from './ExportPart.tsx';
import './privacy.css';

export const texts = (code: Language) => import(`../texts/data/${code}.json`);

const every = 2_000;

/** What the hub holds of me: to take with me, or to have erased. */
export default function MyData({ collab }: ScreenProps) {
  const [data, setData] = useState<OwnData | null>(null);
  const [failed, setFailed] = useState(false);
  const look = useCallback(async () => {
    try {
      setData(await doors.look());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, []);
  useEffect(() => void look(), [look]);
  const underWay = isUnderWay(data?.export);
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(() => void look(), every);
    return () => clearInterval(timer);
  }, [underWay, look]);
  if (!collab) return null;
  return (
    <>
      <ScreenHead title={t('data.title')} up="/you" />
      <div class="sheet own-data">
        <p class="lead">{t('data.lead')}</p>
        {data === null && !failed && <Loading />}
        {failed && (
          <div role="alert" class="own-data-away">
            <p>{t('data.away')}</p>
            <button type="button" class="quiet" onClick={() => void look()}>
              {t('retry')}
            </button>
          </div>
        )}
        {data && !data.fresh && (
          <div class="own-data-note">
            <p>{t('data.notFresh')}</p>
            <button type="button" class="quiet" onClick={() => void leave()}>
              {t('data.signIn')}
            </button>
          </div>
        )}
        {data && (
          <>
            <ExportPart data={data} asked={look} />
            <ErasePart data={data} />
          </>
        )}
      </div>
    </>
  );
}
