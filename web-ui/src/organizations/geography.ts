import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Language, language } from '../app/texts.ts';
import type { Geography } from '../wire/types.ts';

const known = signal<Partial<Record<Language, Geography>>>({});
const asked = new Set<Language>();

/** Names in the usage of the United Nations, once for each language; the browser keeps them for a day. */
async function bring(code: Language): Promise<void> {
  if (asked.has(code)) return;
  asked.add(code);
  try {
    const answer = await fetch(`/api/v1/geography?lang=${code}`, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`${answer.status}`);
    known.value = { ...known.peek(), [code]: (await answer.json()) as Geography };
  } catch {
    asked.delete(code);
  }
}

/** Null until they are there: what has no name meanwhile is not said. */
export function useGeography(): Geography | null {
  const { value: code } = language;
  useEffect(() => void bring(code), [code]);
  return known.value[code] ?? null;
}

export const nameIn = (list: readonly { id: string; name: string }[] | undefined, id: string): string | undefined =>
  list?.find((one) => one.id === id)?.name;
