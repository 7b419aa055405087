import { Mark } from '../app/icons.tsx';
import { LanguageBar } from '../app/LanguageBar.tsx';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, t } from '../app/texts.ts';
import { consent } from '../messages/verbs.ts';
import { RuleLists } from './RuleLists.tsx';
import { versions, wordingOf } from './ruleTexts.ts';
import './rules.css';

export const texts = (code: Language) => import(`../texts/rules/${code}.json`);

const asked = () => new URLSearchParams(location.search).get('version') ?? consent;
const pathOf = (version: string) => `/help/rules?version=${encodeURIComponent(version)}`;

/** The rules and the data notice, each version that was ever in force under its own address. */
export default function Rules({ collab }: ScreenProps) {
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
  const version = asked();
  const known = wordingOf(version) !== undefined;
  return (
    <>
      <ScreenHead title={t('rules.title')} />
      <div class="sheet rules">
        <p class="note">{t('rules.version', { version: known ? version : consent })}</p>
        {!known && <p role="status">{t('rules.unknown')}</p>}
        {known && version !== consent && (
          <p class="callout" role="status">
            {t('rules.older', { version: consent })} <a href="/help/rules">{t('rules.read')}</a>
          </p>
        )}
        <RuleLists version={version} />
        <nav class="group" aria-label={t('rules.all')}>
          <h2>{t('rules.all')}</h2>
          <ul class="versions">
            {versions.map((one) => (
              <li key={one}>
                <a href={pathOf(one)} aria-current={one === version ? 'page' : undefined}>
                  <bdi>{one}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  );
}
