import { dayKey, exactly, timeOf } from './dates.ts';
import { type Language, t, tOr, useTexts } from './texts.ts';

const texts = (code: Language) => import(`../texts/refusal/${code}.json`);

/**
 * What the hub refused, in words, and until when where that ends by itself. They are fetched when it refuses for the first time; until they are there its code stands for them.
 */
export function refusalText(code: string, until?: number): string {
  void useTexts(texts).catch(() => undefined);
  const key = `refusal.${code}${until ? 'Until' : ''}`;
  return tOr(key, t('refused', { code }), { when: until ? whenOf(until) : '' });
}

/** Today a time says enough. */
const whenOf = (at: number) => (dayKey(at) === dayKey(Date.now()) ? timeOf(at) : exactly(at));
