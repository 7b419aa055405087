import { t } from '../app/texts.ts';
import { currentWording, wordingOf } from './ruleTexts.ts';

/** One version of the rules and of the data notice. The texts are those of the area `rules`. */
export function RuleLists({ version }: { version: string }) {
  const { rules, data } = wordingOf(version) ?? currentWording();
  return (
    <>
      <section class="rule-list" aria-labelledby="rules-of-discussion">
        <h2 id="rules-of-discussion">{t('rules.rulesTitle')}</h2>
        <ol>
          {rules.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ol>
      </section>
      <section class="rule-list" aria-labelledby="data-notice">
        <h2 id="data-notice">{t('rules.dataTitle')}</h2>
        <ol>
          {data.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ol>
      </section>
    </>
  );
}
