import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, t } from '../app/texts.ts';
import type { Template, Templates } from '../wire/types.ts';
import { Form } from './Form.tsx';
import './opening.css';

export const texts = (code: Language) => import(`../texts/opening/${code}.json`);

/** A room as it is usually opened: what kind, its name, what it is for, and how civil society takes part. Everything else is set later. */
export default function NewRoom({ collab }: ScreenProps) {
  if (collab === null) return null;
  return (
    <>
      <ScreenHead title={t('opening.title')} up="/rooms" />
      <div class="sheet new-room">
        <Ready collab={collab} />
      </div>
    </>
  );
}

function Ready({ collab }: { collab: Collab }) {
  const { templates, failed, look } = useTemplates(collab);
  if (templates) return templates.length > 0 ? <Form collab={collab} templates={templates} /> : <None />;
  if (!failed) return <Loading />;
  return (
    <div class="problem-note" role="alert">
      <p>{t('opening.failed')}</p>
      <button type="button" class="quiet" onClick={() => void look()}>
        {t('retry')}
      </button>
    </div>
  );
}

function useTemplates(collab: Collab) {
  const [templates, setTemplates] = useState<Template[] | null>(null);
  const [failed, setFailed] = useState(false);
  const look = useCallback(async () => {
    setFailed(false);
    try {
      setTemplates((await collab.http.get<Templates>('templates')).items);
    } catch {
      setFailed(true);
    }
  }, [collab]);
  useEffect(() => void look(), [look]);
  return { templates, failed, look };
}

const None = () => (
  <div class="teach">
    <p>{t('opening.none')}</p>
    <p>
      <a href="/help/rights">{t('opening.rights')}</a>
    </p>
  </div>
);
