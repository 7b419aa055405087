import { useState } from 'preact/hooks';
import { dayOf } from '../app/dates.ts';
import { t } from '../app/texts.ts';
import { doors } from './doors.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { ChangeButton, Part, type PartProps } from './Part.tsx';
import { createPasskey, hasPasskeys } from './passkey.ts';
import { useTrying } from './trying.ts';

/** Keys that lie in devices: each opens the account by itself, and asks whom it has before it. */
export function PasskeyPart({ account, changed }: PartProps) {
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState(t('accounts.passkeyMine'));
  const [refused, setRefused] = useState(false);
  const trying = useTrying();
  const add = async () => {
    setRefused(false);
    const options = await doors.passkeyOptions();
    const credential = await createPasskey(options).catch(() => null);
    if (credential === null) return setRefused(true);
    await doors.addPasskey(credential, name);
    setAdding(false);
    await changed();
  };
  const remove = (id: string) =>
    void trying.run(async () => {
      await doors.removePasskey(id);
      await changed();
    });
  return (
    <Part title={t('accounts.passkeys')} note={t('accounts.passkeysNote')}>
      <ul class="passkeys">
        {account.passkeys.map((one) => (
          <li key={one.id}>
            <span>
              <bdi>{one.name}</bdi>{' '}
              <span class="part-note">{t('accounts.passkeySince', { when: dayOf(one.created) })}</span>
            </span>
            <button
              type="button"
              class="quiet"
              disabled={!account.fresh || trying.busy}
              aria-label={`${t('accounts.removePasskey')}: ${one.name}`}
              onClick={() => remove(one.id)}
            >
              {t('accounts.removePasskey')}
            </button>
          </li>
        ))}
      </ul>
      {adding && (
        <Form trying={trying} action={t('accounts.addPasskey')} work={add}>
          <Field label={t('accounts.passkeyName')} value={name} set={setName} max={60} />
          <button type="button" class="quiet" onClick={() => setAdding(false)}>
            {t('cancel')}
          </button>
        </Form>
      )}
      {hasPasskeys && !adding && (
        <ChangeButton account={account} open={() => setAdding(true)} text={t('accounts.addPasskey')} />
      )}
      {refused && (
        <p class="problem" role="alert">
          {t('accounts.passkeyFailed')}
        </p>
      )}
      {!adding && (
        <p class="problem" role="alert">
          {trying.problem}
        </p>
      )}
    </Part>
  );
}
