import { useState } from 'preact/hooks';
import { t } from '../app/texts.ts';
import { leave } from '../people/session.ts';
import { type Account, doors } from './doors.ts';
import { Part } from './Part.tsx';
import { useTrying } from './trying.ts';

export function ClosePart({ account }: { account: Account }) {
  const [asking, setAsking] = useState(false);
  const trying = useTrying();
  const close = async () => {
    await doors.close();
    await leave();
  };
  return (
    <Part title={t('accounts.close')} note={t('accounts.closeNote')}>
      {!asking && (
        <button type="button" class="danger" disabled={!account.fresh} onClick={() => setAsking(true)}>
          {t('accounts.close')}
        </button>
      )}
      {asking && (
        <div class="note" role="alert">
          <p>{t('accounts.closeAsk')}</p>
          <p class="part-buttons">
            <button type="button" class="danger" onClick={() => void trying.run(close)}>
              {t('accounts.close')}
            </button>
            <button type="button" class="quiet" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
          </p>
          <p class="problem">{trying.problem}</p>
        </div>
      )}
    </Part>
  );
}
