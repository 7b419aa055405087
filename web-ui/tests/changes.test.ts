import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../src/messages/changes.ts';

const pairs = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../tests/texts/changes.json', import.meta.url)), 'utf8'),
) as { before: string; after: string; pieces: string[] }[];

const signs = { same: '=', added: '+', removed: '-' };

describe('two versions as one text, as the hub compares them', () => {
  for (const { before, after, pieces } of pairs)
    it(`from “${before}” to “${after}”`, () =>
      expect(changesOf(before, after).map(({ kind, text }) => signs[kind] + text)).toEqual(pieces));
});
