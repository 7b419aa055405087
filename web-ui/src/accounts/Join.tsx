import { useState } from 'preact/hooks';
import { lazy } from '../app/lazy.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { language, t } from '../app/texts.ts';
import { CodeStep } from './CodeStep.tsx';
import { CountryChoice } from './CountryChoice.tsx';
import { type Admission, doors } from './doors.ts';
import { begunIn, comeIn, lookAround, useAtHome } from './entering.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { Frame } from './Frame.tsx';
import { OrganizationChoice } from './OrganizationChoice.tsx';
import { SecondStep } from './SecondStep.tsx';
import { useTrying } from './trying.ts';

export { texts } from './texts.ts';

const Waiting = lazy(() => import('../people/Waiting.tsx'), true);

interface Said {
  name: string;
  email: string;
  organization: string;
  organizationId?: string;
  country: string;
}

const begun: Said = {
  name: begunIn('name'),
  email: begunIn('email'),
  organization: begunIn('organization'),
  country: begunIn('country'),
};

/** An unknown cooperative on a phone: three things, a code from a letter, and plain words about what happens next. */
export default function Join({ collab }: ScreenProps) {
  const [step, setStep] = useState<'form' | 'code' | 'second' | 'joined'>('form');
  const [said, setSaid] = useState(begun);
  useAtHome(collab);
  const entered = async ({ status, person }: Admission) => {
    if (status === 'secondFactor') setStep('second');
    else if (person?.pending) setStep('joined');
    else await comeIn();
  };
  if (step === 'joined') return <Joined />;
  if (step === 'second')
    return (
      <Frame title={t('accounts.secondTitle')} note={t('accounts.secondNote')}>
        <SecondStep entered={entered} />
      </Frame>
    );
  if (step === 'code')
    return (
      <Frame title={t('accounts.codeTitle')}>
        <CodeStep email={said.email} entered={entered} back={() => setStep('form')} />
      </Frame>
    );
  return (
    <Frame title={t('welcome.register')} note={t('accounts.joinNote')}>
      <Questions
        said={said}
        set={(some) => setSaid((before) => ({ ...before, ...some }))}
        asked={() => setStep('code')}
      />
      <p class="door-note">
        <a href="/sign-in">{t('accounts.have')}</a>
      </p>
      <p class="door-note">{t('accounts.byInvitation')}</p>
    </Frame>
  );
}

function Questions({ said, set, asked }: { said: Said; set: (some: Partial<Said>) => void; asked: () => void }) {
  const trying = useTrying();
  const join = async () => {
    const { name, email, organization, organizationId, country } = said;
    await doors.join({
      name,
      email,
      lang: language.peek(),
      ...(organization.trim() ? { organization } : {}),
      ...(organizationId ? { organizationId } : {}),
      ...(country ? { country } : {}),
    });
    asked();
  };
  return (
    <Form trying={trying} action={t('accounts.goOn')} work={join}>
      <Field
        label={t('accounts.name')}
        hint={t('accounts.nameHint')}
        value={said.name}
        set={(name) => set({ name })}
        fills="name"
        max={120}
      />
      <OrganizationChoice value={said.organization} set={set} />
      <Field
        label={t('accounts.email')}
        type="email"
        value={said.email}
        set={(email) => set({ email })}
        fills="email"
        max={254}
      />
      <CountryChoice value={said.country} set={(country) => set({ country })} />
    </Form>
  );
}

function Joined() {
  return (
    <Frame title={t('accounts.pendingTitle')} note={t('accounts.pendingNote')}>
      <Waiting outside />
      <button type="button" class="primary" onClick={lookAround}>
        {t('accounts.lookAround')}
      </button>
    </Frame>
  );
}
