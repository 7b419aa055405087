import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { t, tOr } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { CommandOf, Profile } from '../wire/types.ts';
import { useGeography } from './geography.ts';

type Described = CommandOf<'organization.change'>['profile'];

/** What civil society calls itself; bodies of other sorts are entered by the platform. */
const kinds = [
  'nationalNgo',
  'internationalNgo',
  'regionalNgo',
  'networkOrPlatform',
  'communityBased',
  'tradeUnion',
  'womensOrganization',
  'youthOrganization',
  'indigenousPeoples',
  'orgOfPersonsWithDisabilities',
  'faithBased',
  'academicOrResearch',
  'businessAssociation',
  'localAuthority',
  'foundation',
  'other',
] as const satisfies readonly Described['kind'][];

/** A focal point says what the organization is; what was verified stays as it is. */
export function Describing({ collab, one, changed }: { collab: Collab; one: Profile; changed: () => Promise<void> }) {
  const names = useGeography();
  const [said, setSaid] = useState('');
  const [told, setTold] = useState<Described>(() => asTold(one));
  const fixed = one.verification.startsWith('verified');
  const set = (some: Partial<Described>) => setTold((before) => ({ ...before, ...some }));
  const save = async () => {
    try {
      const fields = { organization: Number(one.id), profile: withoutBlanks({ ...told, ...placeOf(one, told) }) };
      const answer = await collab.submit('house', command('organization.change', fields));
      setSaid(answer.status === 'accepted' ? t('organizations.saved') : refusalText(answer.code ?? 'store.busy'));
      if (answer.status === 'accepted') await changed();
    } catch {
      setSaid(t('organizations.offline'));
    }
  };
  const line = (label: string, key: 'name' | 'latin' | 'website', required = false) => (
    <label>
      <span>{label}</span>
      <input
        dir="auto"
        required={required}
        maxLength={200}
        value={told[key] ?? ''}
        onInput={(event) => set({ [key]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <details class="more-filters describing">
      <summary>{t('organizations.describe')}</summary>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="filter-fields">
          {line(t('organizations.name'), 'name', true)}
          {line(t('organizations.latin'), 'latin')}
          <label>
            <span>{t('organizations.kind')}</span>
            <select
              value={told.kind}
              disabled={fixed}
              onChange={(event) => set({ kind: event.currentTarget.value as Described['kind'] })}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {tOr(`organizations.kinds.${kind}`, kind)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('organizations.country')}</span>
            <select
              value={told.country ?? ''}
              disabled={fixed}
              onChange={(event) => set({ country: event.currentTarget.value })}
            >
              <option value="">{t('organizations.any')}</option>
              {names?.countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          {line(t('organizations.site'), 'website')}
        </div>
        <button type="submit" class="primary">
          {t('organizations.save')}
        </button>
        <p role="status">{said}</p>
      </form>
    </details>
  );
}

/** The whole profile: what this form does not show stays. */
function asTold(one: Profile): Described {
  const { name, kind, country, latin, website, accreditation, majorGroups, stakeholders, themes, goals } = one;
  return { name, kind, country, latin, website, accreditation, majorGroups, stakeholders, themes, goals } as Described;
}

/** Regional commissions belong to a country: with another one they are chosen anew. */
const placeOf = ({ country, commissions, home }: Profile, told: Described) =>
  ((told.country ?? '') === (country ?? '') ? { commissions, home } : {}) as Partial<Described>;

const withoutBlanks = (told: Described) =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== '' && value !== undefined)) as Described;
