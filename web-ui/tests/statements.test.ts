// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { placeOf } from '../src/notifications/words.ts';
import { marked } from '../src/statements/marked.ts';

const others = (text: string, than: string) =>
  marked(text, than)
    .filter(({ other }) => other)
    .map((one) => one.text.trim());

describe('two texts of one paragraph', () => {
  it('marks what the other one does not say, and loses nothing of it', () => {
    const [newer, mine] = ['We call for wells and pumps in every village.', 'We demand wells in every village.'];
    expect(others(newer, mine)).toEqual(['call for', 'and pumps']);
    expect(
      marked(newer, mine)
        .map(({ text }) => text)
        .join(''),
    ).toBe(newer);
  });

  it('marks nothing where both say the same, and all where they share no word', () => {
    expect(others('Water for all', 'Water for all')).toEqual([]);
    expect(others('Water', 'Schools')).toEqual(['Water']);
    expect(others('Water', '')).toEqual(['Water']);
  });

  it('goes by characters in Chinese', () => expect(others('人人享有安全饮水', '人人享有饮水')).toEqual(['安全']));

  it('marks nothing where both are too long to be compared', () => {
    const long = 'a b '.repeat(1_000);
    expect(marked(long, `${long}c`)).toEqual([{ text: long, other: false, at: 0 }]);
  });
});

it('the notices of a statement lead to it', () =>
  expect(placeOf({ code: 'statementToSign', room: 'africa', about: 12 })).toBe('/rooms/africa/joint-statements/12'));
