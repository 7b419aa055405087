import type { Geography } from '../wire/types.ts';

/** The filters of the directory, in the order in which they stand. `q` is the name that somebody looks for. */
export const selects = ['country', 'commission', 'kind', 'status', 'group', 'stakeholder', 'theme', 'goal'] as const;
export type Select = (typeof selects)[number];
export type Filters = Partial<Record<Select | 'q', string>>;

const kinds = [
  'nationalNgo internationalNgo regionalNgo networkOrPlatform communityBased tradeUnion womensOrganization youthOrganization',
  'indigenousPeoples orgOfPersonsWithDisabilities faithBased academicOrResearch businessAssociation localAuthority',
  'foundation other unEntity stateDelegation',
].flatMap((line) => line.split(' '));
const statuses = ['none', 'general', 'special', 'roster'];
const groups = [
  'women childrenAndYouth indigenousPeoples nonGovernmentalOrganizations localAuthorities workersAndTradeUnions',
  'businessAndIndustry scientificAndTechnologicalCommunity farmers',
].flatMap((line) => line.split(' '));

const others = [
  'personsWithDisabilities volunteers ageing educationAndAcademia financingForDevelopmentCso sendaiStakeholderMechanism',
  'together2030 lgbti communitiesDiscriminatedOnWorkAndDescent asiaPacificRcem eceRcem africaRcem',
].flatMap((line) => line.split(' '));

export const kindsOfOrganizations = kinds;

export interface Option {
  value: string;
  /** The text of the catalogue, or the name itself. */
  key?: string;
  name?: string;
}

const inWords = (values: string[], family: string): Option[] =>
  values.map((value) => ({ value, key: `organizations.${family}.${value}` }));
const named = (list: readonly { id: string; name: string }[] | undefined): Option[] =>
  (list ?? []).map(({ id, name }) => ({ value: id, name }));

export function optionsOf(select: Select, names: Geography | null): Option[] {
  switch (select) {
    case 'country':
      return (names?.countries ?? []).map(({ code, name }) => ({ value: code, name }));
    case 'commission':
      return named(names?.commissions);
    case 'kind':
      return inWords(kinds, 'kinds');
    case 'status':
      return inWords(statuses, 'statuses');
    case 'group':
      return inWords(groups, 'groups');
    case 'stakeholder':
      return inWords(others, 'others');
    case 'theme':
      return named(names?.themes);
    case 'goal':
      return named(names?.goals)
        .filter(({ value }) => value.startsWith('sdg'))
        .map(({ value, name }) => ({ value, name: `${value.toUpperCase()} · ${name}` }));
  }
}

export function readFilters(search: string): Filters {
  const asked = new URLSearchParams(search);
  const pairs = ['q' as const, ...selects].map((name) => [name, asked.get(name) ?? ''] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

export const queryOf = (filters: Filters): string =>
  new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== '')).toString();
