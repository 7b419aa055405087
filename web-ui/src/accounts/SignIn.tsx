import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../app/screens.ts';
import { language, t } from '../app/texts.ts';
import { CodeStep } from './CodeStep.tsx';
import { type Admission, doors } from './doors.ts';
import { begunIn, comeIn, useAtHome } from './entering.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { Frame } from './Frame.tsx';
import { hasPasskeys, showPasskey } from './passkey.ts';
import { SecondStep } from './SecondStep.tsx';
import { useTrying } from './trying.ts';

export { texts } from './texts.ts';

const begun = begunIn('email');

type Step = 'address' | 'code' | 'password' | 'second';

/** Whoever comes back from their institution is half way, or was refused. */
const back = () => new URLSearchParams(location.search).get('institution');

/** By a code from a letter, a key in the device, a password, or one's institution; then, for those who want it, a second factor. */
export default function SignIn({ collab }: ScreenProps) {
  const [step, setStep] = useState<Step>(back() === 'second' ? 'second' : 'address');
  const [email, setEmail] = useState(begun);
  useAtHome(collab);
  const entered = async ({ status }: Admission) => {
    if (status === 'secondFactor') setStep('second');
    else await comeIn();
  };
  const cannot = (
    <a class="link cannot" href="/sign-in/help" target="_self">
      {t('accounts.cannot')}
    </a>
  );
  if (step === 'second')
    return (
      <Frame title={t('accounts.secondTitle')} note={t('accounts.secondNote')}>
        <SecondStep entered={entered} />
        {cannot}
      </Frame>
    );
  if (step === 'code')
    return (
      <Frame title={t('accounts.codeTitle')}>
        <CodeStep email={email} entered={entered} back={() => setStep('address')} />
      </Frame>
    );
  const byPassword = step === 'password';
  return (
    <Frame title={t('accounts.signIn')} note={byPassword ? '' : t('accounts.signInNote')}>
      {byPassword ? (
        <ByPassword email={email} setEmail={setEmail} entered={entered} />
      ) : (
        <ByCode email={email} setEmail={setEmail} asked={() => setStep('code')} />
      )}
      <button type="button" class="link" onClick={() => setStep(byPassword ? 'address' : 'password')}>
        {t(byPassword ? 'accounts.withCode' : 'accounts.withPassword')}
      </button>
      {hasPasskeys && <ByPasskey entered={entered} />}
      <ByInstitution />
      {cannot}
      <p class="door-note">
        <a href="/join">{t('welcome.register')}</a>
      </p>
    </Frame>
  );
}

interface AddressProps {
  email: string;
  setEmail: (email: string) => void;
}

function ByCode({ email, setEmail, asked }: AddressProps & { asked: () => void }) {
  const trying = useTrying();
  const ask = async () => {
    await doors.askCode(email, language.peek());
    asked();
  };
  return (
    <Form trying={trying} action={t('accounts.sendCode')} work={ask}>
      <Field label={t('accounts.email')} type="email" value={email} set={setEmail} fills="email" max={254} />
    </Form>
  );
}

function ByPassword({ email, setEmail, entered }: AddressProps & { entered: (admission: Admission) => Promise<void> }) {
  const [password, setPassword] = useState('');
  const trying = useTrying();
  const enter = async () => entered(await doors.enterPassword(email, password));
  return (
    <Form trying={trying} action={t('accounts.enter')} work={enter}>
      <Field label={t('accounts.email')} type="email" value={email} set={setEmail} fills="username" max={254} />
      <Field
        label={t('accounts.password')}
        type="password"
        value={password}
        set={setPassword}
        fills="current-password"
        max={200}
      />
    </Form>
  );
}

function ByPasskey({ entered }: { entered: (admission: Admission) => Promise<void> }) {
  const trying = useTrying();
  const [refused, setRefused] = useState(false);
  const enter = async () => {
    setRefused(false);
    const options = await doors.passkey();
    const credential = await showPasskey(options).catch(() => null);
    if (credential === null) setRefused(true);
    else await entered(await doors.enterPasskey(credential));
  };
  return (
    <>
      <button type="button" class="link" disabled={trying.busy} onClick={() => void trying.run(enter)}>
        {t('accounts.withPasskey')}
      </button>
      <p class="problem" role="alert">
        {refused ? t('accounts.passkeyFailed') : trying.problem}
      </p>
    </>
  );
}

/** A link and no form: the way to another host. */
function ByInstitution() {
  const [name, setName] = useState('');
  useEffect(() => {
    doors.ways().then(
      ({ institution }) => setName(institution ?? ''),
      () => undefined,
    );
  }, []);
  return (
    <>
      {back() === 'refused' && (
        <p class="note" role="alert">
          {t('accounts.institutionRefused')}
        </p>
      )}
      {name !== '' && (
        <a class="link" target="_self" href={`/sign-in/institution${location.search}`}>
          {t('accounts.withInstitution', { name })}
        </a>
      )}
    </>
  );
}
