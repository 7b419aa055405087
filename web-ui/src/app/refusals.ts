import { type Language, t, tOr, useTexts } from './texts.ts';

const texts = (code: Language) => import(`../texts/refusal/${code}.json`);

/** What the hub refused, in words. They are fetched when it refuses for the first time; until they are there its code stands for them. */
export function refusalText(code: string): string {
  void useTexts(texts).catch(() => undefined);
  return tOr(`refusal.${code}`, t('refused', { code }));
}
