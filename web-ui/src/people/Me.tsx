import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { t } from '../app/texts.ts';
import { Plate, PlateLine } from './Placard.tsx';
import { leave } from './session.ts';

export function Me({ collab }: { collab: Collab }) {
  const [asking, setAsking] = useState(false);
  const { name, account, organization } = collab.person;
  const who = { name, account, ...(organization ? { organization } : {}) };
  const waiting = collab.outbox.waiting.value;
  return (
    <section class="me">
      <div class="me-line">
        <Plate who={who} />
        <div class="me-name">
          <bdi class="name">{name}</bdi>
          <PlateLine who={who} />
        </div>
        <button type="button" class="quiet" onClick={() => (waiting > 0 ? setAsking(true) : void leave())}>
          {t('session.leave')}
        </button>
      </div>
      {waiting > 0 && (
        <p class="waiting">
          <Icon name="clock" />
          {t('outbox.waiting', { n: waiting })}
        </p>
      )}
      {asking && (
        <div class="ask" role="alert">
          <p>{t('session.leaveWaiting', { n: waiting })}</p>
          <button type="button" class="quiet" onClick={() => void leave()}>
            {t('session.leave')}
          </button>
          <button type="button" class="quiet" onClick={() => setAsking(false)}>
            {t('cancel')}
          </button>
        </div>
      )}
    </section>
  );
}
