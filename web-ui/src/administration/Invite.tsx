import { useState } from 'preact/hooks';
import { refusalText } from '../app/refusals.ts';
import { language, t, tOr } from '../app/texts.ts';
import { ask, Refused } from '../wire/http.ts';
import type { FoundPerson } from '../wire/types.ts';

export const accounts = [
  'unStaff',
  'memberStateDelegate',
  'csoMember',
  'observer',
  'platformAdmin',
] as const satisfies readonly FoundPerson['account'][];

/** Staff, delegates and administrators come by a letter and in no other way. */
export function Invite() {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<string>(accounts[0]);
  const [said, setSaid] = useState('');
  const invite = async () => {
    try {
      await ask('POST', 'account-invitations', { name, email, role, lang: language.peek() });
      setSaid(t('administration.invited', { email }));
      setName('');
      setEmail('');
    } catch (error) {
      setSaid(error instanceof Refused ? refusalText(error.code) : t('organizations.offline'));
    }
  };
  return (
    <section class="settings-part">
      <h3>{t('administration.invite')}</h3>
      <p class="choice-note">{t('administration.inviteNote')}</p>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void invite();
        }}
      >
        <div class="filter-fields">
          <label>
            <span>{t('administration.name')}</span>
            <input
              dir="auto"
              required
              maxLength={120}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <label>
            <span>{t('administration.address')}</span>
            <input
              dir="ltr"
              type="email"
              required
              maxLength={254}
              value={email}
              onInput={(event) => setEmail(event.currentTarget.value)}
            />
          </label>
          <label>
            <span>{t('administration.role')}</span>
            <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>
              {accounts.map((one) => (
                <option key={one} value={one}>
                  {tOr(`account.${one}`, one)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <button type="submit" class="primary">
          {t('administration.inviteNow')}
        </button>
        <p role="status">{said}</p>
      </form>
    </section>
  );
}
