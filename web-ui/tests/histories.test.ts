import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { foldHistory } from '../src/record/fold.ts';
import type { Entry, Message, RoomState } from '../src/wire/types.ts';

interface History {
  name: string;
  audiences: Record<string, { entries: Entry[]; expected: { room: RoomState; messages: Message[] } }>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const filesIn = (folder: string) =>
  existsSync(root + folder)
    ? readdirSync(root + folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => folder + name)
    : [];
const golden = filesIn('tests/histories/');

describe('golden histories', () => {
  it('are there', () => {
    expect(golden.length).toBeGreaterThan(0);
  });

  for (const file of [...golden, ...filesIn('artifacts/histories/')]) {
    const history = JSON.parse(readFileSync(root + file, 'utf8')) as History;
    for (const [audience, { entries, expected }] of Object.entries(history.audiences))
      it(`${history.name} (${file}), as the ${audience} see it`, () => {
        expect(foldHistory(entries)).toEqual(expected);
      });
  }
});
