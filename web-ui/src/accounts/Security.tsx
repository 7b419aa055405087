import { useCallback, useEffect, useState } from 'preact/hooks';
import { Loading } from '../app/lazy.tsx';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { t } from '../app/texts.ts';
import { leave } from '../people/session.ts';
import { Refused } from '../wire/http.ts';
import { AddressPart } from './AddressPart.tsx';
import { AppPart } from './AppPart.tsx';
import { ClosePart } from './ClosePart.tsx';
import { type Account, doors } from './doors.ts';
import { PasskeyPart } from './PasskeyPart.tsx';
import { PasswordPart } from './PasswordPart.tsx';
import { VanishPart } from './VanishPart.tsx';
import './accounts.css';

export { texts } from './texts.ts';

/** How I prove that it is me. Whoever finds an open screen changes nothing here. */
export default function Security({ collab }: ScreenProps) {
  const [account, setAccount] = useState<Account | 'asking' | 'none' | 'failed'>('asking');
  const [said, setSaid] = useState('');
  const look = useCallback(
    () => doors.account().then(setAccount, (error) => setAccount(error instanceof Refused ? 'none' : 'failed')),
    [],
  );
  useEffect(() => void look(), [look]);
  if (!collab) return null;
  const changed = async () => {
    await look();
    setSaid(t('accounts.changed'));
  };
  return (
    <>
      <ScreenHead title={t('accounts.security')} up="/you" />
      <div class="sheet security">
        {account === 'asking' && <Loading />}
        {account === 'none' && <p class="lead">{t('accounts.none')}</p>}
        {account === 'failed' && <Failed again={() => void look()} />}
        <p class="said" role="status">
          {said}
        </p>
        {typeof account === 'object' && (
          <>
            {!account.fresh && <NotFresh />}
            <AddressPart account={account} changed={changed} />
            <PasswordPart account={account} changed={changed} />
            <PasskeyPart account={account} changed={changed} />
            <AppPart account={account} changed={changed} />
          </>
        )}
        <VanishPart collab={collab} />
        {typeof account === 'object' && <ClosePart account={account} />}
      </div>
    </>
  );
}

function NotFresh() {
  return (
    <div class="note not-fresh">
      <p>{t('accounts.notFresh')}</p>
      <button type="button" class="quiet" onClick={() => void leave()}>
        {t('accounts.again')}
      </button>
    </div>
  );
}

function Failed({ again }: { again: () => void }) {
  return (
    <div role="alert">
      <p>{t('accounts.failed')}</p>
      <button type="button" class="primary" onClick={again}>
        {t('retry')}
      </button>
    </div>
  );
}
