import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { types } from '../types.mjs';

it('the types of the wire are those of the hub’s description: where this fails, `npm run types`', async () => {
  const committed = await readFile(new URL('../src/wire/api.ts', import.meta.url), 'utf8');

  expect(committed).toBe(await types());
});
