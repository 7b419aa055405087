import { Icon, type IconName } from '../app/icons.tsx';
import { t } from '../app/texts.ts';
import { type Fate, judge, type LineReport, type Use, verdict } from './measure.ts';
import { millisecondsOf, secondsOf, speedOf } from './sizes.ts';

const signs: Record<Fate, IconName> = { good: 'tick', slow: 'clock', bad: 'alert' };

/** First what it means, then what was measured. */
export function LineReportView({ report }: { report: LineReport }) {
  const judged = judge(report);
  const all = verdict(judged);
  const fates = { good: t('lines.fate.good'), slow: t('lines.fate.slow'), bad: t('lines.fate.bad') };
  const titles = { good: t('lines.verdict.good'), slow: t('lines.verdict.slow'), bad: t('lines.verdict.bad') };
  const uses: Record<Use, string> = {
    read: t('lines.use.read'),
    write: t('lines.use.write'),
    talk: t('lines.use.talk'),
    visit: t('lines.use.visit'),
  };
  return (
    <section class={`verdict ${all}`}>
      <h2>
        <Icon name={signs[all]} />
        {titles[all]}
      </h2>
      <ul class="line-uses">
        {judged.map(({ use, seconds, fate }) => (
          <li key={use} class={fate}>
            <Icon name={signs[fate]} />
            <span>
              {uses[use]}
              <span class="note">
                {t('lines.fateIn', { fate: fates[fate], time: secondsOf(Math.max(0.1, seconds)) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <dl class="line-facts">
        <dt>{t('lines.fact.there')}</dt>
        <dd>{millisecondsOf(report.there)}</dd>
        <dt>{t('lines.fact.down')}</dt>
        <dd>{speedOf(report.down)}</dd>
        <dt>{t('lines.fact.up')}</dt>
        <dd>{speedOf(report.up)}</dd>
        <dt>{t('lines.fact.live')}</dt>
        <dd>{report.live ? t('lines.fact.liveYes') : t('lines.fact.liveNo')}</dd>
      </dl>
    </section>
  );
}
