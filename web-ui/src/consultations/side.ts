import { signal } from '@preact/signals';

/** What stands beside the words, or on a phone in their place: the floor, what was asked and voted on, or the words themselves. */
export type Side = 'floor' | 'ledger' | 'chat';

export const sides = [
  ['floor', 'floor.title'],
  ['ledger', 'floor.ledger'],
  ['chat', 'floor.chat'],
] as const satisfies readonly (readonly [Side, string])[];

export const side = signal<Side>('chat');
