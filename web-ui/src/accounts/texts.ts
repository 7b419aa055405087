import type { Language } from '../app/texts.ts';

export const texts = (code: Language) => import(`../texts/accounts/${code}.json`);
