import type { Hit } from '../wire/types.ts';

/** A text cut where its marks begin and end. It is text and stays text: marks are places in it. */
export function piecesOf({ text, marks }: Pick<Hit, 'text' | 'marks'>): { words: string; marked: boolean }[] {
  const cuts = marks.flatMap(({ from, length }) => [from, from + length]);
  return [0, ...cuts]
    .map((from, index) => ({ words: text.slice(from, cuts[index]), marked: index % 2 === 1 }))
    .filter(({ words }) => words !== '');
}
