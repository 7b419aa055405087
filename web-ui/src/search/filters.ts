/** What is looked for, as it stands in the address and in the question to the hub. */
export const fields = ['q', 'person', 'organization', 'room', 'kind', 'from', 'until'] as const;
export type Field = (typeof fields)[number];
export type Filters = Partial<Record<Field, string>>;

/** The kinds of what was said, in the order in which they are offered. */
export const kinds = ['message', 'topic', 'question', 'statement', 'jointStatement', 'room'] as const;
export const longest = 200;

export function readFilters(search: string): Filters {
  const asked = new URLSearchParams(search);
  const pairs = fields.map((name) => [name, asked.get(name) ?? ''] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value.trim() !== ''));
}

/** Empty where nothing is looked for. */
export const queryOf = (filters: Filters): string =>
  new URLSearchParams(
    fields.map((name) => [name, (filters[name] ?? '').trim()]).filter(([, value]) => value !== '') as string[][],
  ).toString();

/** How many filters are chosen. */
export const narrowedBy = (filters: Filters): number => fields.filter((name) => name !== 'q' && filters[name]).length;
