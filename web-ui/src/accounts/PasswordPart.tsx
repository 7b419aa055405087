import { useState } from 'preact/hooks';
import { t } from '../app/texts.ts';
import { doors } from './doors.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { ChangeButton, Part, type PartProps } from './Part.tsx';
import { useTrying } from './trying.ts';

export function PasswordPart({ account, changed }: PartProps) {
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const trying = useTrying();
  const set = async () => {
    await doors.setPassword(password);
    setPassword('');
    setOpen(false);
    await changed();
  };
  return (
    <Part title={t('accounts.password')} note={t(account.hasPassword ? 'accounts.hasPassword' : 'accounts.noPassword')}>
      {open ? (
        <Form trying={trying} action={t('accounts.setPassword')} work={set}>
          <Field
            label={t('accounts.newPassword')}
            hint={t('accounts.passwordHint')}
            type="password"
            value={password}
            set={setPassword}
            fills="new-password"
            max={200}
          />
        </Form>
      ) : (
        <ChangeButton account={account} open={() => setOpen(true)} text={t('accounts.setPassword')} />
      )}
    </Part>
  );
}
