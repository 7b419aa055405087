import { type TextKey, t, tOr } from './texts.ts';

/** What the hub refused, in words. */
export function refusalText(code: string): string {
  return tOr(`refusal.${code}`, t('refusal.other' satisfies TextKey, { code }));
}
