import { useState } from 'preact/hooks';
import type { ScreenProps } from '../app/screens.ts';
import { language, t } from '../app/texts.ts';
import { CodeStep } from './CodeStep.tsx';
import { type Admission, doors } from './doors.ts';
import { comeIn, useAtHome } from './entering.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { Frame } from './Frame.tsx';
import { SecondStep } from './SecondStep.tsx';
import { useTrying } from './trying.ts';

export { texts } from './texts.ts';

type Step = 'address' | 'code' | 'password' | 'second';

/** By a code from a letter, or by a password; then, for those who want it, a second factor. */
export default function SignIn({ collab }: ScreenProps) {
  const [step, setStep] = useState<Step>('address');
  const [email, setEmail] = useState('');
  useAtHome(collab);
  const entered = async ({ status }: Admission) => {
    if (status === 'secondFactor') setStep('second');
    else await comeIn();
  };
  if (step === 'second')
    return (
      <Frame title={t('accounts.secondTitle')} note={t('accounts.secondNote')}>
        <SecondStep entered={entered} />
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
