import { languages } from '../app/texts.ts';
import type { Geography } from '../wire/types.ts';
import { kinds } from './MarkFields.tsx';

/** What narrows the list down, as it stands in the address. `q` are words of the post, `mark` is its kind, `written` the language that it is written in. */
export const selects = ['mark', 'theme', 'goal', 'country', 'written'] as const;
export type Select = (typeof selects)[number];
export type Filters = Partial<Record<Select | 'q', string>>;

export function readFilters(search: string): Filters {
  const asked = new URLSearchParams(search);
  const pairs = ['q' as const, ...selects].map((name) => [name, asked.get(name) ?? ''] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value.trim() !== ''));
}

export const queryOf = (filters: Filters): string =>
  new URLSearchParams(
    (['q', ...selects] as const)
      .map((name) => [name, (filters[name] ?? '').trim()])
      .filter(([, value]) => value !== '') as string[][],
  ).toString();

/** Marked posts of all kinds, unless one of them is chosen. */
export const questionOf = (query: string): string =>
  new URLSearchParams(query).has('mark') ? query : `mark=any${query && '&'}${query}`;

/** What can be chosen: a kind has its word in the catalogue, everything else its name. */
export function optionsOf(select: Select, names: Geography | null): { value: string; name?: string }[] {
  switch (select) {
    case 'mark':
      return kinds.map((value) => ({ value }));
    case 'theme':
      return (names?.themes ?? []).map(({ id, name }) => ({ value: id, name }));
    case 'goal':
      return (names?.goals ?? [])
        .filter(({ id }) => id.startsWith('sdg'))
        .map(({ id, name }) => ({ value: id, name: `${id.toUpperCase()} · ${name}` }));
    case 'country':
      return (names?.countries ?? []).map(({ code, name }) => ({ value: code, name }));
    case 'written':
      return languages.map(({ code, name }) => ({ value: code, name }));
  }
}
