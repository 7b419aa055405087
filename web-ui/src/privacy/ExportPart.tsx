import { useState } from 'preact/hooks';
import { useTrying } from '../accounts/trying.ts';
import { dayOf } from '../app/dates.ts';
import { t } from '../app/texts.ts';
import { sizeOf } from '../lines/sizes.ts';
import { doors, file, isUnderWay, type OwnData, type OwnExport } from './doors.ts';

/** A file of everything: asked for, made while one does something else, and fetched within a week. */
export function ExportPart({ data, asked }: { data: OwnData; asked: () => Promise<void> }) {
  const [alsoProtected, setAlsoProtected] = useState(false);
  const trying = useTrying(t('data.away'));
  const made = data.export ?? null;
  const underWay = isUnderWay(made);
  return (
    <section class="own-data-part">
      <h2>{t('data.export')}</h2>
      <p class="own-data-hint">{t('data.exportNote')}</p>
      <div role="status">{made && <Standing made={made} />}</div>
      {made && underWay && (
        <progress aria-label={t('data.export')} {...(made.of > 0 ? { max: made.of, value: made.done } : {})} />
      )}
      {made?.state === 'done' && data.fresh && (
        <a class="primary own-data-file" href={file} download>
          {t('data.fetch')}
        </a>
      )}
      {!underWay && (
        <div class="own-data-ask">
          <label class="switch">
            <input
              type="checkbox"
              checked={alsoProtected}
              aria-describedby="protected-note"
              onChange={(event) => setAlsoProtected(event.currentTarget.checked)}
            />
            <span>{t('data.protected')}</span>
          </label>
          <p class="own-data-hint" id="protected-note">
            {t('data.protectedNote')}
          </p>
          <button
            type="button"
            class={made?.state === 'done' ? 'quiet' : 'primary'}
            disabled={!data.fresh || trying.busy}
            onClick={() => void trying.run(async () => doors.ask(alsoProtected).then(asked))}
          >
            {t(made ? 'data.again' : 'data.ask')}
          </button>
        </div>
      )}
      <p class="problem" role="alert">
        {trying.problem}
      </p>
    </section>
  );
}

function Standing({ made }: { made: OwnExport }) {
  if (made.state === 'failed') return <p>{t('data.failed')}</p>;
  if (made.state === 'done')
    return <p>{t('data.ready', { size: sizeOf(made.bytes ?? 0), when: dayOf(made.until ?? 0) })}</p>;
  if (made.of === 0) return <p>{t('data.waiting')}</p>;
  return <p>{t('data.percent', { n: Math.floor((100 * made.done) / made.of) })}</p>;
}
