import type { Language } from './texts.ts';

/** The words of the four tabs. */
export const texts = (code: Language) => import(`../texts/places/${code}.json`);
