import { useState } from 'preact/hooks';
import { useTrying } from '../accounts/trying.ts';
import { useFirstFocus } from '../app/firstFocus.ts';
import { t } from '../app/texts.ts';
import { leave } from '../people/session.ts';
import { doors, type OwnData } from './doors.ts';

/** Out of the hub for good; the record stays. */
export function ErasePart({ data }: { data: OwnData }) {
  const [asking, setAsking] = useState(false);
  return (
    <section class="own-data-part">
      <h2>{t('data.erase')}</h2>
      <p class="own-data-hint">{t('data.eraseNote')}</p>
      {!data.hasAccount && <p class="own-data-hint">{t('data.eraseNone')}</p>}
      {data.hasAccount && !asking && (
        <button type="button" class="danger" disabled={!data.fresh} onClick={() => setAsking(true)}>
          {t('data.erase')}
        </button>
      )}
      {asking && <Really back={() => setAsking(false)} />}
    </section>
  );
}

function Really({ back }: { back: () => void }) {
  const trying = useTrying(t('data.away'));
  const no = useFirstFocus<HTMLButtonElement>();
  const erase = async () => {
    await doors.erase();
    await leave();
  };
  return (
    <div class="own-data-note" role="alert">
      <p>{t('data.eraseAsk')}</p>
      <p class="own-data-buttons">
        <button type="button" class="danger" disabled={trying.busy} onClick={() => void trying.run(erase)}>
          {t('data.eraseNow')}
        </button>
        <button type="button" class="quiet" ref={no} onClick={back}>
          {t('cancel')}
        </button>
      </p>
      <p class="problem">{trying.problem}</p>
    </div>
  );
}
