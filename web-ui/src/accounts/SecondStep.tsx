import { useState } from 'preact/hooks';
import { t } from '../app/texts.ts';
import { type Admission, doors } from './doors.ts';
import { CodeField } from './Field.tsx';
import { Form } from './Form.tsx';
import { useTrying } from './trying.ts';

export function SecondStep({ entered }: { entered: (admission: Admission) => Promise<void> | void }) {
  const [code, setCode] = useState('');
  const trying = useTrying();
  return (
    <Form trying={trying} action={t('accounts.enter')} work={async () => entered(await doors.enterSecond(code))}>
      <CodeField label={t('accounts.secondCode')} value={code} set={setCode} letters />
    </Form>
  );
}
