import { useEffect, useState } from 'preact/hooks';
import { Loading } from '../app/lazy.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { language, t, tOr } from '../app/texts.ts';
import { Refused } from '../wire/http.ts';
import { doors, type Link } from './doors.ts';
import { comeIn } from './entering.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { Frame } from './Frame.tsx';
import { useTrying } from './trying.ts';

export { texts } from './texts.ts';

type Found = Link | 'asking' | 'gone' | 'failed';

/** What a link makes: the first administrator, or an account that somebody was invited to. Its secret never leaves the browser but to be shown. */
export default function Welcome(_: ScreenProps) {
  const [found, setFound] = useState<Found>('asking');
  const secret = location.hash.slice(1);
  const look = () => {
    setFound('asking');
    void doors.lookLink(secret).then(setFound, (error) => setFound(error instanceof Refused ? 'gone' : 'failed'));
  };
  useEffect(look, []);
  if (found === 'asking') return <Loading />;
  if (found === 'gone')
    return (
      <Frame title={t('accounts.linkGone')} note={t('accounts.linkGoneNote')}>
        <a class="primary" href="/">
          {t('app.name')}
        </a>
      </Frame>
    );
  if (found === 'failed')
    return (
      <Frame title={t('accounts.welcomeTitle')} note={t('accounts.failed')}>
        <button type="button" class="primary" onClick={look}>
          {t('retry')}
        </button>
      </Frame>
    );
  return <Make link={found} secret={secret} />;
}

function Make({ link, secret }: { link: Link; secret: string }) {
  const [name, setName] = useState(link.name ?? '');
  const [email, setEmail] = useState(link.email ?? '');
  const [password, setPassword] = useState('');
  const trying = useTrying();
  const isSetUp = link.kind === 'setUp';
  const note = isSetUp
    ? t('accounts.setUpNote')
    : t('accounts.welcomeNote', { role: tOr(`account.${link.role}`, link.role), email: link.email ?? '' });
  const make = async () => {
    const own = { ...(isSetUp ? { email } : {}), ...(password ? { password } : {}) };
    await doors.useLink({ secret, name, lang: language.peek(), ...own });
    await comeIn();
  };
  return (
    <Frame title={t(isSetUp ? 'accounts.setUpTitle' : 'accounts.welcomeTitle')} note={note}>
      <Form trying={trying} action={t('accounts.make')} work={make}>
        <Field
          label={t('accounts.name')}
          hint={t('accounts.nameHint')}
          value={name}
          set={setName}
          fills="name"
          max={120}
        />
        {isSetUp && (
          <Field label={t('accounts.email')} type="email" value={email} set={setEmail} fills="username" max={254} />
        )}
        <Field
          label={t(isSetUp ? 'accounts.password' : 'accounts.passwordIfWanted')}
          hint={t('accounts.passwordHint')}
          type="password"
          value={password}
          set={setPassword}
          fills="new-password"
          max={200}
          optional={!isSetUp}
        />
      </Form>
    </Frame>
  );
}
