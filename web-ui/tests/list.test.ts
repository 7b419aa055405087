// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Collab } from '../src/app/collab.ts';
import { http } from '../src/wire/http.ts';
import type { Person, RoomLine, RoomLines } from '../src/wire/types.ts';

const line = (id: string) => ({ id, title: id }) as RoomLine;

it('the list of rooms has all of them, also where the hub hands them out in parts', async () => {
  const parts: Record<string, RoomLines> = {
    '': { items: [line('a'), line('b')], next: 'b' },
    b: { items: [line('c')], next: 'c' },
    c: { items: [line('d')] },
  };
  const rooms = async (after = '') => parts[after] ?? { items: [] };
  const noLine = () => Promise.reject(new Error('no line'));
  const collab = new Collab({ id: 'p-1' } as Person, null, { ...http, rooms }, noLine, () => undefined);
  await collab.list();
  expect(collab.rooms.value?.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
