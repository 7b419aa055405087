import { useEffect } from 'preact/hooks';
import { LanguageBar } from '../app/LanguageBar.tsx';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, t } from '../app/texts.ts';
import { DataUse } from '../lines/DataUse.tsx';
import { TextOnly } from '../lines/TextOnly.tsx';
import { startFollowing } from './following.ts';
import { Notices } from './Notices.tsx';
import { Reading } from './Reading.tsx';
import { Sessions } from './Sessions.tsx';
import './settings.css';
import { Writing } from './Writing.tsx';

export const texts = async (code: Language) => {
  const [settings, lines, levels] = await Promise.all([
    import(`../texts/settings/${code}.json`),
    import(`../texts/lines/${code}.json`),
    import(`../texts/levels/${code}.json`),
  ]);
  return { default: { ...settings.default, ...lines.default, ...levels.default } };
};

/** Everything that somebody can choose for themselves; what they choose holds at once. */
export default function Settings({ collab }: ScreenProps) {
  useEffect(() => void (collab && startFollowing(collab)), [collab]);
  if (!collab) return null;
  const away = collab.line.state.value.kind === 'away';
  return (
    <>
      <ScreenHead title={t('settings.title')} up="/you" />
      <div class="sheet settings">
        <p class="lead" role="status">
          {t(away ? 'settings.kept' : 'settings.follow')}
        </p>
        <section class="settings-part">
          <h2>{t('settings.language')}</h2>
          <LanguageBar />
        </section>
        <Reading />
        <Writing />
        <Notices collab={collab} />
        <section class="settings-part">
          <h2>{t('settings.data')}</h2>
          <TextOnly />
          <DataUse />
        </section>
        <Sessions collab={collab} />
        <section class="settings-part">
          <h2>{t('settings.about')}</h2>
          <a class="sheet-line" href="/direct#reach">
            {t('settings.reach')}
          </a>
          <a class="sheet-line" href="/my-data">
            {t('settings.myData')}
          </a>
          <a class="sheet-line" href="/help/rules">
            {t('settings.rules')}
          </a>
          <a class="sheet-line" href="/help/rights">
            {t('settings.rights')}
          </a>
        </section>
      </div>
    </>
  );
}
