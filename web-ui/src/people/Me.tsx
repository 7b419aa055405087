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
  const failed = collab.outbox.failed.value;
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
        <button type="button" class="quiet" onClick={() => (waiting + failed > 0 ? setAsking(true) : void leave())}>
          {t('session.leave')}
        </button>
      </div>
      {waiting + failed > 0 && (
        <a class="waiting" href="/outbox">
          <Icon name={failed > 0 ? 'alert' : 'clock'} />
          {waiting > 0 && <span>{t('outbox.waiting', { n: waiting })}</span>}
          {failed > 0 && <span>{t('outbox.failed', { n: failed })}</span>}
        </a>
      )}
      {asking && (
        <div class="ask" role="alert">
          <p>{t('session.leaveWaiting', { n: waiting + failed })}</p>
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
