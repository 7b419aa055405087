import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { ago } from '../app/dates.ts';
import { Loading } from '../app/lazy.tsx';
import { t } from '../app/texts.ts';
import { leave } from '../people/session.ts';
import type { SignIn } from '../wire/types.ts';

/** Where somebody is signed in, and how to be nowhere any more. */
export function Sessions({ collab }: { collab: Collab }) {
  const [all, setAll] = useState<SignIn[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [said, setSaid] = useState('');
  const look = useCallback(async () => {
    try {
      setAll(await collab.http.sessions());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [collab]);
  useEffect(() => void look(), [look]);
  const end = async ({ id }: SignIn) => {
    try {
      await collab.http.endSession(id);
      setSaid(t('settings.signedOut'));
      await look();
    } catch {
      setFailed(true);
    }
  };
  return (
    <section class="settings-part">
      <h2>{t('settings.sessions')}</h2>
      <p class="choice-note">{t('settings.sessionsNote')}</p>
      {all === null && !failed && <Loading />}
      {failed && <p role="alert">{t('settings.sessionsFailed')}</p>}
      <ul class="sessions">
        {all?.map((one) => (
          <li key={one.id}>
            <Session one={one} end={() => void (one.current ? leave() : end(one))} />
          </li>
        ))}
      </ul>
      <p class="hidden" role="status">
        {said}
      </p>
      {all !== null && <Everywhere collab={collab} fail={() => setFailed(true)} />}
    </section>
  );
}

function Session({ one, end }: { one: SignIn; end: () => void }) {
  const device = nameOf(one);
  return (
    <div class="session">
      <span class="sheet-text">
        <bdi class="sheet-title">{device}</bdi>
        <span class="sheet-facts">
          {one.current ? <b>{t('settings.here')}</b> : t('settings.seen', { when: ago(one.seen) })}
        </span>
      </span>
      <button type="button" class="quiet" aria-label={t('settings.signOutOf', { device })} onClick={end}>
        {t('settings.signOut')}
      </button>
    </div>
  );
}

function nameOf({ browser, system }: SignIn): string {
  if (browser && system) return t('settings.device', { browser, system });
  return browser || system || t('settings.deviceUnknown');
}

function Everywhere({ collab, fail }: { collab: Collab; fail: () => void }) {
  const [asking, setAsking] = useState(false);
  const all = async () => {
    try {
      await collab.http.endSessions();
      await leave();
    } catch {
      fail();
    }
  };
  if (!asking)
    return (
      <button type="button" class="danger" onClick={() => setAsking(true)}>
        {t('settings.signOutAll')}
      </button>
    );
  return (
    <div class="asked" role="alert">
      <p>{t('settings.signOutAsk')}</p>
      <button type="button" class="danger" onClick={() => void all()}>
        {t('settings.signOutAll')}
      </button>
      <button type="button" class="quiet" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
    </div>
  );
}
