import { useRef, useState } from 'preact/hooks';
import { t } from '../app/texts.ts';
import '../settings/settings.css';
import { WithReason } from '../organizations/WithReason.tsx';
import { exportPath, type ImportReport, importTable } from './importing.ts';

type Run = { kind: 'idle' } | { kind: 'running' | 'done'; report: ImportReport; dry: boolean } | { kind: 'failed' };

/** The directory as a table: in, with progress and every wrong line named; and out. */
export function Tables() {
  return (
    <>
      <Importing />
      <Exporting />
    </>
  );
}

function Importing() {
  const [run, setRun] = useState<Run>({ kind: 'idle' });
  const [lines, setLines] = useState(0);
  const [dry, setDry] = useState(true);
  const file = useRef<HTMLInputElement>(null);
  const start = async () => {
    const table = file.current?.files?.[0];
    if (!table) return;
    setLines(Math.max(0, (await table.text()).split('\n').filter((line) => line.trim() !== '').length - 1));
    setRun({ kind: 'running', report: { read: 0, registered: 0, unchanged: 0, errors: [] }, dry });
    try {
      const report = await importTable(table, dry, (so) => setRun({ kind: 'running', report: so, dry }));
      setRun({ kind: 'done', report, dry });
    } catch {
      setRun({ kind: 'failed' });
    }
  };
  const running = run.kind === 'running';
  return (
    <section class="settings-part">
      <h3>{t('administration.import')}</h3>
      <p class="choice-note">{t('administration.importNote')}</p>
      <form
        class="import"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <label class="file">
          <span>{t('administration.file')}</span>
          <input ref={file} type="file" accept=".csv,text/csv" required />
        </label>
        <label class="switch">
          <input type="checkbox" checked={dry} onChange={(event) => setDry(event.currentTarget.checked)} />
          <span>{t('administration.dry')}</span>
        </label>
        <button type="submit" class="primary" disabled={running}>
          {t(dry ? 'administration.try' : 'administration.importNow')}
        </button>
      </form>
      {(run.kind === 'running' || run.kind === 'done') && <Report run={run} lines={lines} />}
      {run.kind === 'failed' && (
        <p class="problem" role="alert">
          {t('administration.importFailed')}
        </p>
      )}
    </section>
  );
}

function Report({ run, lines }: { run: Extract<Run, { kind: 'running' | 'done' }>; lines: number }) {
  const { report, kind, dry } = run;
  return (
    <div class="report">
      <label>
        <span>{t('administration.progress', { read: report.read, lines })}</span>
        <progress max={Math.max(1, lines)} value={kind === 'done' ? Math.max(1, lines) : report.read} />
      </label>
      <p role="status">
        {kind === 'done' &&
          t(dry ? 'administration.tried' : 'administration.imported', {
            registered: report.registered,
            unchanged: report.unchanged,
            errors: report.errors.length,
          })}
      </p>
      {report.errors.length > 0 && (
        <table class="lines-wrong">
          <caption>{t('administration.wrongLines', { n: report.errors.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('administration.line')}</th>
              <th scope="col">{t('administration.wrong')}</th>
            </tr>
          </thead>
          <tbody>
            {report.errors.slice(0, 500).map(({ line, text }) => (
              <tr key={`${line} ${text}`}>
                <td>{line}</td>
                <td dir="auto">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Everything at once about everybody: it asks why, and that is kept. */
function Exporting() {
  const [asking, setAsking] = useState(false);
  return (
    <section class="settings-part">
      <h3>{t('administration.export')}</h3>
      <p class="choice-note">{t('administration.exportNote')}</p>
      {asking ? (
        <WithReason
          act={t('administration.exportNow')}
          needed
          mild
          go={(why) => {
            location.assign(exportPath(why));
            setAsking(false);
          }}
          cancel={() => setAsking(false)}
        />
      ) : (
        <button type="button" class="quiet" onClick={() => setAsking(true)}>
          {t('administration.exportNow')}
        </button>
      )}
    </section>
  );
}
