import type { TextKey } from '../app/texts.ts';
import { consent, earlierConsents } from '../messages/verbs.ts';

/** The newest first. */
export const versions: readonly string[] = [consent, ...earlierConsents];

interface Wording {
  rules: TextKey[];
  data: TextKey[];
}

/** What each version says. A version that was ever in force stays here. */
const wordings: Record<string, Wording> = {
  '2026-11': {
    rules: ['rules.r1', 'rules.r2', 'rules.r3', 'rules.r4', 'rules.r5', 'rules.r6', 'rules.r7', 'rules.r8', 'rules.r9'],
    data: ['rules.d1', 'rules.d2', 'rules.d3', 'rules.d4', 'rules.d5', 'rules.d6', 'rules.d7'],
  },
  'rules-1 data-1': { rules: ['rules.first1'], data: ['rules.first2'] },
};

export const wordingOf = (version: string): Wording | undefined => wordings[version];
export const currentWording = (): Wording => wordings[consent] ?? { rules: [], data: [] };
