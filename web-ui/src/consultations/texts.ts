import type { Language } from '../app/texts.ts';

/** The words of a session: one area for all its parts. */
export const texts = (code: Language) => import(`../texts/floor/${code}.json`);
