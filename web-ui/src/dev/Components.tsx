import { useEffect, useMemo, useState } from 'preact/hooks';
import { Loading } from '../app/lazy.tsx';
import NotFound from '../app/NotFound.tsx';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, t } from '../app/texts.ts';
import { http } from '../wire/http.ts';
import { Gallery } from './Gallery.tsx';
import { sampleCollab } from './sample.ts';

export const texts = async (code: Language) => {
  const all = await Promise.all([
    import(`../texts/components/${code}.json`),
    import(`../texts/lost/${code}.json`),
    import(`../texts/menu/${code}.json`),
    import(`../texts/list/${code}.json`),
    import(`../texts/floor/${code}.json`),
    import(`../texts/ledger/${code}.json`),
  ]);
  return { default: Object.assign({}, ...all.map((one) => one.default)) };
};

/** Every component in every state. Only a hub in Development has invented people, and only there this page exists. */
export default function Components({ collab }: ScreenProps) {
  const [here, setHere] = useState<boolean | null>(null);
  useEffect(() => {
    http.demo().then(
      () => setHere(true),
      () => setHere(false),
    );
  }, []);
  const sample = useMemo(() => collab && sampleCollab(collab.person), [collab]);
  if (here === null) return <Loading />;
  if (!here || sample === null) return <NotFound />;
  return (
    <>
      <ScreenHead title={t('components.title')} />
      <div class="sheet gallery">
        <Gallery collab={sample} />
      </div>
    </>
  );
}
