import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { entered, leave } from '../people/session.ts';
import { doors } from './doors.ts';
import { Part } from './Part.tsx';
import { useTrying } from './trying.ts';

/** For whoever is in danger: one tap, no question, and out. */
export function VanishPart({ collab }: { collab: Collab }) {
  const trying = useTrying();
  const problem = (
    <p class="problem" role="alert">
      {trying.problem}
    </p>
  );
  if (collab.person.hidden)
    return (
      <Part title={t('accounts.vanish')} note={t('accounts.hidden')}>
        <p class="part-note">{t('accounts.appearNote')}</p>
        <button
          type="button"
          class="quiet"
          onClick={() =>
            void trying.run(async () => {
              await doors.appear();
              await entered();
            })
          }
        >
          {t('accounts.appear')}
        </button>
        {problem}
      </Part>
    );
  return (
    <Part title={t('accounts.vanish')} note={t('accounts.vanishNote')}>
      <button
        type="button"
        class="danger"
        disabled={trying.busy}
        onClick={() =>
          void trying.run(async () => {
            await doors.vanish();
            await leave();
          })
        }
      >
        {t('accounts.vanishNow')}
      </button>
      {problem}
    </Part>
  );
}
