import { useId, useState } from 'preact/hooks';
import { t } from '../app/texts.ts';
import { doors, type Lost } from './doors.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { Frame } from './Frame.tsx';
import { useTrying } from './trying.ts';

/** Whoever cannot get in asks a person. It changes nothing by itself. */
export function HelpStep({ email, back }: { email: string; back: () => void }) {
  const [address, setAddress] = useState(email);
  const [lost, setLost] = useState<Lost>('secondFactor');
  const [contact, setContact] = useState('');
  const [sent, setSent] = useState(false);
  const trying = useTrying();
  const ways = useId();
  const ask = async () => {
    await doors.askHelp(address, lost, contact);
    setSent(true);
  };
  return (
    <Frame title={t('accounts.helpTitle')} note={t(sent ? 'accounts.helpSent' : 'accounts.helpNote')}>
      {!sent && (
        <Form trying={trying} action={t('accounts.helpSend')} work={ask}>
          <Field label={t('accounts.email')} type="email" value={address} set={setAddress} fills="email" max={254} />
          <fieldset class="field ways-lost">
            <legend>{t('accounts.helpWhat')}</legend>
            {(['secondFactor', 'mailbox'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name={ways} checked={lost === one} onChange={() => setLost(one)} />
                <span>{t(one === 'mailbox' ? 'accounts.helpMailbox' : 'accounts.helpLost')}</span>
              </label>
            ))}
          </fieldset>
          <Field label={t('accounts.helpContact')} value={contact} set={setContact} max={500} />
        </Form>
      )}
      <button type="button" class="link" onClick={back}>
        {t('back')}
      </button>
    </Frame>
  );
}
