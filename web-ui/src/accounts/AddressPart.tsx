import { useState } from 'preact/hooks';
import { language, t } from '../app/texts.ts';
import { doors } from './doors.ts';
import { CodeField, Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { ChangeButton, Part, type PartProps } from './Part.tsx';
import { useTrying } from './trying.ts';

/** A new address holds when its code was shown; the old one is told. */
export function AddressPart({ account, changed }: PartProps) {
  const [step, setStep] = useState<'shown' | 'address' | 'code'>('shown');
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const trying = useTrying();
  const ask = async () => {
    await doors.askAddress(email, language.peek());
    setStep('code');
  };
  const confirm = async () => {
    await doors.confirmAddress(code);
    setStep('shown');
    await changed();
  };
  return (
    <Part title={t('accounts.email')}>
      <p>
        <bdi dir="ltr">{account.email}</bdi>
      </p>
      {step === 'shown' && <ChangeButton account={account} open={() => setStep('address')} />}
      {step === 'address' && (
        <Form trying={trying} action={t('accounts.sendCode')} work={ask}>
          <Field label={t('accounts.newAddress')} type="email" value={email} set={setEmail} fills="email" max={254} />
        </Form>
      )}
      {step === 'code' && (
        <Form trying={trying} action={t('accounts.confirm')} work={confirm}>
          <p class="part-note">{t('accounts.codeSent', { email })}</p>
          <CodeField label={t('accounts.code')} value={code} set={setCode} />
        </Form>
      )}
    </Part>
  );
}
