import { useState } from 'preact/hooks';
import { Icon } from '../app/icons.tsx';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, t } from '../app/texts.ts';
import { measured } from '../wire/mode.ts';
import { doorsOf } from './doors.ts';
import { LineReportView } from './LineReportView.tsx';
import './lines.css';
import { type LineReport, measureLine, type Step, steps } from './measure.ts';

export const texts = (code: Language) => import(`../texts/lines/${code}.json`);

type Found = { kind: 'idle' } | { kind: 'at'; step: Step } | { kind: 'report'; report: LineReport } | { kind: 'none' };

/** Is my line good enough? A small test, and an answer in words; without a line that is the answer. */
export default function LineScreen({ collab }: ScreenProps) {
  const [found, setFound] = useState<Found>({ kind: 'idle' });
  if (!collab) return null;
  const test = async () => {
    try {
      const report = await measureLine(doorsOf(collab), (step) => setFound({ kind: 'at', step }));
      measured(report.down);
      setFound({ kind: 'report', report });
    } catch {
      setFound({ kind: 'none' });
    }
  };
  const at = found.kind === 'at' ? steps.indexOf(found.step) : -1;
  const said = { there: t('lines.at.there'), down: t('lines.at.down'), up: t('lines.at.up'), live: t('lines.at.live') };
  return (
    <>
      <ScreenHead title={t('lines.checkTitle')} up="/you" />
      <div class="sheet line-check">
        <p class="lead">{t('lines.checkLead')}</p>
        <button type="button" class="primary" disabled={at >= 0} onClick={() => void test()}>
          {t(found.kind === 'idle' ? 'lines.checkStart' : 'lines.checkAgain')}
        </button>
        <div role="status" class="line-answer">
          {found.kind === 'at' && (
            <label>
              <span>{said[found.step]}</span>
              <progress max={steps.length} value={at + 0.5} />
            </label>
          )}
          {found.kind === 'none' && <NoLine waiting={collab.outbox.waiting.value} />}
          {found.kind === 'report' && <LineReportView report={found.report} />}
        </div>
      </div>
    </>
  );
}

function NoLine({ waiting }: { waiting: number }) {
  return (
    <section class="verdict bad">
      <h2>
        <Icon name="alert" />
        {t('lines.none')}
      </h2>
      <p>{t('lines.noneNote')}</p>
      {waiting > 0 && <p>{t('lines.noneWaiting', { n: waiting })}</p>}
    </section>
  );
}
