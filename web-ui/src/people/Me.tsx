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
        <a class="me-link" href="/you">
          <Plate who={who} />
          <span class="me-name">
            <bdi class="name">{name}</bdi>
            <PlateLine who={who} />
          </span>
        </a>
        <button type="button" class="quiet" onClick={() => (waiting > 0 ? setAsking(true) : void leave())}>
          {t('session.leave')}
        </button>
      </div>
      {waiting > 0 && (
        <a class="waiting" href="/outbox">
          <Icon name="clock" />
          {t('outbox.waiting', { n: waiting })}
        </a>
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
