import { useState } from 'preact/hooks';
import { t, tOr } from '../app/texts.ts';
import { WithReason } from '../organizations/WithReason.tsx';
import type { FoundPerson } from '../wire/types.ts';
import { accounts } from './Invite.tsx';

interface Props {
  one: FoundPerson;
  act: (method: string, path: string, body?: object) => Promise<boolean>;
}

type Asked = 'factor' | 'address' | 'role' | 'close' | 'erase' | null;

/** What can be done about somebody else's account; each asks for its reason. */
export function PersonActs({ one, act }: Props) {
  const [asked, setAsked] = useState<Asked>(null);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<string>(one.account);
  const path = `people/${encodeURIComponent(one.id)}`;
  const done = (work: Promise<boolean>) => void work.then((isDone) => isDone && setAsked(null));
  const cancel = () => setAsked(null);
  const because = (why: string) => `why=${encodeURIComponent(why)}`;
  if (asked === 'factor')
    return (
      <WithReason
        act={t('administration.endFactor')}
        note={t('administration.endFactorNote')}
        needed
        go={(why) => done(act('DELETE', `${path}/second-factor?${because(why)}`))}
        cancel={cancel}
      />
    );
  if (asked === 'close')
    return (
      <WithReason
        act={t('administration.closeAccount')}
        needed
        go={(why) => done(act('DELETE', `${path}/account?${because(why)}`))}
        cancel={cancel}
      />
    );
  if (asked === 'erase')
    return (
      <WithReason
        act={t('administration.erase')}
        note={t('administration.eraseNote')}
        needed
        go={(why) => done(act('DELETE', `${path}?${because(why)}`))}
        cancel={cancel}
      />
    );
  if (asked === 'address')
    return (
      <>
        <label class="person-change">
          <span>{t('administration.address')}</span>
          <input
            dir="ltr"
            type="email"
            maxLength={254}
            value={email}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        </label>
        <WithReason
          act={t('administration.giveAddress')}
          needed
          go={(why) => done(act('PUT', `${path}/email`, { email, why }))}
          cancel={cancel}
        />
      </>
    );
  if (asked === 'role')
    return (
      <>
        <label class="person-change">
          <span>{t('administration.role')}</span>
          <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>
            {accounts.map((each) => (
              <option key={each} value={each}>
                {tOr(`account.${each}`, each)}
              </option>
            ))}
          </select>
        </label>
        <WithReason
          act={t('administration.giveRole')}
          needed
          go={(why) => done(act('PUT', `${path}/role`, { role, why }))}
          cancel={cancel}
        />
      </>
    );
  const button = (name: Asked, text: string) => (
    <button type="button" class="quiet" onClick={() => setAsked(name)}>
      {text}
    </button>
  );
  return (
    <div class="thumbs">
      {(one.secondFactor || one.passkeys > 0) && button('factor', t('administration.endFactor'))}
      {button('address', t('administration.giveAddress'))}
      {button('role', t('administration.giveRole'))}
      {!one.closed && button('close', t('administration.closeAccount'))}
      {button('erase', t('administration.erase'))}
    </div>
  );
}
