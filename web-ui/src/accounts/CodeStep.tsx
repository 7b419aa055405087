import { useState } from 'preact/hooks';
import { t } from '../app/texts.ts';
import { type Admission, doors } from './doors.ts';
import { CodeField } from './Field.tsx';
import { Form } from './Form.tsx';
import { useTrying } from './trying.ts';

interface Props {
  email: string;
  entered: (admission: Admission) => Promise<void> | void;
  back: () => void;
}

/** The code from the letter. */
export function CodeStep({ email, entered, back }: Props) {
  const [code, setCode] = useState('');
  const trying = useTrying();
  return (
    <>
      <p class="lead">{t('accounts.codeSent', { email })}</p>
      <Form trying={trying} action={t('accounts.enter')} work={async () => entered(await doors.enterCode(code))}>
        <CodeField label={t('accounts.code')} value={code} set={setCode} />
      </Form>
      <p class="door-note">{t('accounts.noMail')}</p>
      <button type="button" class="link" onClick={back}>
        {t('accounts.otherAddress')}
      </button>
    </>
  );
}
