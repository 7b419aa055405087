import { dayOf } from '../app/dates.ts';
import { t, tOr } from '../app/texts.ts';
import type { Geography, Profile } from '../wire/types.ts';
import { nameIn } from './geography.ts';

/** What is known of an organization, in words: the same words and the same order as on the page of the server. */
export interface Fact {
  name: string;
  values: string[];
}

const bodies: Record<string, string> = { unEntity: 'un', stateDelegation: 'state' };
export const familyOf = ({ kind }: Profile) => bodies[kind] ?? 'cso';
export const isSilenced = ({ verification }: Pick<Profile, 'verification'>) =>
  verification === 'suspended' || verification === 'withdrawn';

/** Its people do not speak for it: it waits to be verified, or was silenced. */
export const isMute = (one: Pick<Profile, 'verification'>) =>
  isSilenced(one) || one.verification === 'pending' || one.verification === 'unverified';

const word = (family: string, value: string) => tOr(`organizations.${family}.${value}`, value);
const countryOf = (names: Geography | null, code?: string) => names?.countries.find((one) => one.code === code)?.name;
const said = (values: (string | undefined | false)[]) => values.filter((value): value is string => Boolean(value));

/** Under the name in a list: kind, country, status. */
export function lineOf(one: Profile, names: Geography | null): string {
  const status = one.accreditation?.status ?? 'none';
  return said([
    word('kinds', one.kind),
    countryOf(names, one.country),
    status !== 'none' && word('statuses', status),
  ]).join(' · ');
}

export function factsOf(one: Profile, names: Geography | null): Fact[] {
  const all: [string, (string | undefined | false)[]][] = [
    ['kind', [word('kinds', one.kind)]],
    ['country', [countryOf(names, one.country)]],
    ['status', [familyOf(one) === 'cso' && accreditationOf(one)]],
    ['verification', [word('verifications', one.verification)]],
    [
      'vouched',
      [...one.vouchers.map((ground) => word('vouchers', ground)), ...(one.vouchedBy ?? []).map(({ name }) => name)],
    ],
    ['commissions', one.commissions.map((id) => nameIn(names?.commissions, id))],
    ['home', [nameIn(names?.commissions, one.home ?? '')]],
    ['groups', one.majorGroups.map((group) => word('groups', group))],
    ['stakeholders', one.stakeholders.map((other) => word('others', other))],
    ['themes', one.themes.map((id) => nameIn(names?.themes, id))],
    ['goals', one.goals.map((id) => goalOf(names, id))],
    ['people', [one.representatives !== undefined && t('organizations.speakers', { n: one.representatives })]],
    ['since', [dayOf(one.registered)]],
  ];
  return all.map(([name, values]) => ({ name, values: said(values) })).filter(({ values }) => values.length > 0);
}

function goalOf(names: Geography | null, id: string): string | undefined {
  const name = nameIn(names?.goals, id);
  return name && `${id.toUpperCase()} · ${name}`;
}

/** The status with its number and the year in which it was given. */
function accreditationOf({ accreditation }: Profile): string {
  const { status = 'none', number, year } = accreditation ?? {};
  return said([
    word('statuses', status),
    number ? t('organizations.number', { number }) : undefined,
    year ? t('organizations.year', { year: String(year) }) : undefined,
  ]).join(' · ');
}
