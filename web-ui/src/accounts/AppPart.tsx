import { useState } from 'preact/hooks';
import { t } from '../app/texts.ts';
import { type Authenticator, doors } from './doors.ts';
import { CodeField } from './Field.tsx';
import { Form } from './Form.tsx';
import { ChangeButton, Part, type PartProps } from './Part.tsx';
import { useTrying } from './trying.ts';

/** The second factor: an app, and ten codes on paper for the day on which the app is gone. */
export function AppPart({ account, changed }: PartProps) {
  const [app, setApp] = useState<Authenticator | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const trying = useTrying();
  const done = async (brought: readonly string[] = []) => {
    setApp(null);
    setCodes(brought);
    await changed();
  };
  const run = (work: () => Promise<unknown>) => () => void trying.run(work);
  const begin = run(async () => setApp(await doors.beginApp()));
  return (
    <Part title={t('accounts.app')} note={t(account.secondFactor ? 'accounts.appOn' : 'accounts.appOff')}>
      {app && <SetUp app={app} confirmed={done} />}
      {codes.length > 0 && <Codes codes={codes} written={() => setCodes([])} />}
      {account.secondFactor && codes.length === 0 && (
        <>
          <p>{t('accounts.codesLeft', { n: account.recoveryCodes })}</p>
          <p class="part-buttons">
            <ChangeButton
              account={account}
              open={run(async () => done(await doors.newCodes()))}
              text={t('accounts.newCodes')}
            />
            <ChangeButton
              account={account}
              open={run(async () => {
                await doors.endApp();
                await done();
              })}
              text={t('accounts.endApp')}
            />
          </p>
        </>
      )}
      {!account.secondFactor && !app && <ChangeButton account={account} open={begin} text={t('accounts.setUpApp')} />}
      <p class="problem" role="alert">
        {trying.problem}
      </p>
    </Part>
  );
}

function SetUp({ app, confirmed }: { app: Authenticator; confirmed: (codes: readonly string[]) => Promise<void> }) {
  const [code, setCode] = useState('');
  const trying = useTrying();
  return (
    <div class="set-up">
      <p>{t('accounts.scan')}</p>
      <img
        class="picture"
        alt={t('accounts.picture')}
        width="220"
        height="220"
        src={`data:image/svg+xml,${encodeURIComponent(app.picture)}`}
      />
      <p class="part-note">
        {t('accounts.key')}
        <code dir="ltr">{app.key.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <Form trying={trying} action={t('accounts.confirm')} work={async () => confirmed(await doors.confirmApp(code))}>
        <CodeField label={t('accounts.code')} value={code} set={setCode} />
      </Form>
    </div>
  );
}

function Codes({ codes, written }: { codes: readonly string[]; written: () => void }) {
  return (
    <div class="set-up">
      <h3>{t('accounts.recovery')}</h3>
      <p>{t('accounts.recoveryNote')}</p>
      <ol class="recovery" dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <button type="button" class="primary" onClick={written}>
        {t('accounts.written')}
      </button>
    </div>
  );
}
