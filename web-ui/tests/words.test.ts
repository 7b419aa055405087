import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countsCharacters, countWords, limitFor } from '../src/dialogues/words.ts';

const texts = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../tests/texts/words.json', import.meta.url)), 'utf8'),
) as { lang: string; text: string; words: number }[];

describe('the length of a contribution, as the hub counts it', () => {
  it('is tried in six languages', () => {
    expect(new Set(texts.map(({ lang }) => lang)).size).toBe(6);
  });

  for (const { text, words } of texts)
    it(`is ${words} for “${text}”`, () => {
      expect(countWords(text)).toBe(words);
    });

  it('has for a Chinese text a limit of characters', () => {
    expect([limitFor('zh', 250), limitFor('zh-Hant', 250), limitFor('fr', 250), limitFor(undefined, 250)]).toEqual([
      400, 400, 250, 250,
    ]);
    expect([countsCharacters('zh'), countsCharacters('zha'), countsCharacters(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
