import { describe, expect, it } from 'vitest';
import { narrowedBy, queryOf, readFilters } from '../src/search/filters.ts';
import { piecesOf } from '../src/search/pieces.ts';

describe('what was found', () => {
  it('is cut where its marks begin and end, and nothing of it is lost', () => {
    const text = 'The <b>pumps</b> of Kitui 水资源';
    const marks = [
      { from: 7, length: 5 },
      { from: 26, length: 2 },
    ];
    const pieces = piecesOf({ text, marks });
    expect(pieces.filter(({ marked }) => marked).map(({ words }) => words)).toEqual(['pumps', '水资']);
    expect(pieces.map(({ words }) => words).join('')).toBe(text);
  });

  it('is one piece without marks, and begins with one where it begins so', () => {
    expect(piecesOf({ text: 'water', marks: [] })).toEqual([{ words: 'water', marked: false }]);
    expect(piecesOf({ text: 'water', marks: [{ from: 0, length: 5 }] })).toEqual([{ words: 'water', marked: true }]);
  });
});

describe('what is looked for', () => {
  it('stands in the address as it was, and what is empty does not', () => {
    const filters = readFilters('?q=%D9%85%D8%A7%D8%A1+&person=&kind=topic&lang=ar');
    expect(filters).toEqual({ q: 'ماء ', kind: 'topic' });
    expect(readFilters(`?${queryOf(filters)}`)).toEqual({ q: 'ماء', kind: 'topic' });
    expect(narrowedBy(filters)).toBe(1);
    expect(queryOf({ q: '  ', room: '' })).toBe('');
  });
});
