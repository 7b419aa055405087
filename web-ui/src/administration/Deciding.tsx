import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { type Language, t, tOr } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import { isSilenced } from '../organizations/facts.ts';
import { WithReason } from '../organizations/WithReason.tsx';
import type { Command, Profile } from '../wire/types.ts';

interface Props {
  collab: Collab;
  one: Profile;
  changed: () => Promise<void>;
}

type Verification = Profile['verification'];

/** On what grounds this organization can be verified. */
export function groundsOf({ vouchers, accreditation }: Pick<Profile, 'vouchers' | 'accreditation'>): Verification[] {
  const grounds: Verification[] = [];
  if (vouchers.includes('network')) grounds.push('verifiedByFocalNetwork');
  if (vouchers.includes('unStaff')) grounds.push('verifiedByUnStaff');
  if (accreditation?.number && accreditation.status !== 'none') grounds.push('verifiedByEcosocRecord');
  return grounds;
}

/** What an administrator can decide about an organization as it stands; every decision asks for its reason. */
export function Deciding({ collab, one, changed }: Props) {
  const [asking, setAsking] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const acts = actsFor(one);
  const act = acts.find(({ name }) => name === asking);
  const decide = async (what: Command) => {
    try {
      const answer = await collab.submit('house', what);
      const done = answer.status === 'accepted';
      setProblem(done ? '' : refusalText(answer.code ?? 'store.busy'));
      if (done) setAsking(null);
      await changed();
    } catch {
      setProblem(t('organizations.offline'));
    }
  };
  return (
    <div class="deciding">
      {act ? (
        <WithReason
          act={act.label}
          needed
          mild={act.strong === true}
          go={(reason) => void decide(act.command(reason))}
          cancel={() => setAsking(null)}
        />
      ) : (
        <div class="thumbs">
          {acts.map(({ name, label, strong }) => (
            <button key={name} type="button" class={strong ? 'primary' : 'quiet'} onClick={() => setAsking(name)}>
              {label}
            </button>
          ))}
        </div>
      )}
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface Act {
  name: string;
  label: string;
  strong?: boolean;
  command: (reason: string) => Command;
}

function actsFor(one: Profile): Act[] {
  const organization = Number(one.id);
  const simple = (
    type: 'organization.suspend' | 'organization.withdraw' | 'organization.restore',
    label: string,
  ): Act => ({
    name: type,
    label,
    command: (reason) => command(type, { organization, reason }),
  });
  if (isSilenced(one)) {
    const withdraw = simple('organization.withdraw', t('administration.withdraw'));
    const restore = { ...simple('organization.restore', t('administration.restore')), strong: true };
    return one.verification === 'suspended' ? [restore, withdraw] : [restore];
  }
  const decide = (verification: Verification, label: string, strong: boolean): Act => ({
    name: verification,
    label,
    strong,
    command: (reason) => command('organization.decide', { organization, verification, reason }),
  });
  const grounds = groundsOf(one).filter((ground) => ground !== one.verification);
  return [
    ...grounds.map((ground) =>
      decide(ground, tOr(`administration.verify.${ground}`, ground), one.verification === 'pending'),
    ),
    ...(one.verification === 'unverified' ? [] : [decide('unverified', t('administration.decline'), false)]),
    simple('organization.suspend', t('administration.suspend')),
    simple('organization.withdraw', t('administration.withdraw')),
  ];
}

export const texts = (code: Language) => import(`../texts/administration/${code}.json`);
