import type { Question } from '../wire/types.ts';

const undecided: readonly Question['state'][] = ['held', 'open', 'assigned'];

export const isDecided = ({ state }: Question): boolean => !undecided.includes(state);

const rank = ({ state }: Question) => (state === 'held' ? 0 : state === 'open' ? 1 : 2);

/** What waits to be looked at first, then by voices, then as they came. */
export const standing = (questions: readonly Question[]): Question[] =>
  [...questions].sort((a, b) => rank(a) - rank(b) || b.votes - a.votes || a.number - b.number);

/** So many were asked: each of them is in exactly one of the others. */
export function countsOf(questions: readonly Question[]) {
  const of = (...states: Question['state'][]) => questions.filter(({ state }) => states.includes(state)).length;
  return {
    total: questions.length,
    live: of('answeredLive'),
    written: of('answeredInWriting'),
    merged: of('merged'),
    declined: of('declined'),
    withdrawn: of('withdrawn'),
    open: of('held', 'open', 'assigned'),
  };
}
