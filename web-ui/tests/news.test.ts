import { describe, expect, it } from 'vitest';
import { HeldRoom } from '../src/rooms/held.ts';
import { seenAs, unseenIn } from '../src/rooms/news.ts';
import type { Message } from '../src/wire/types.ts';

function roomWith(...messages: Partial<Message>[]): HeldRoom {
  const room = new HeldRoom('ke-water');
  room.me.value = 1;
  room.messages.value = new Map(
    messages.map((one, index) => [index + 1, { seq: index + 1, by: 2, at: 0, text: 'x', ...one } as Message]),
  );
  return room;
}
const numbers = (room: HeldRoom, topic: number, seen: [string, number][] = []) =>
  unseenIn(room, topic, new Map(seen)).map(({ seq }) => seq);

describe('what is new', () => {
  it('is what others have said since the reader looked', () => {
    const room = roomWith({}, { by: 1 }, { gone: true }, {});
    expect(numbers(room, 0)).toEqual([1, 4]);
    expect(numbers(room, 0, [['ke-water', 1]])).toEqual([4]);
  });

  it('is counted for each topic by itself', () => {
    const room = roomWith({ topic: 7 }, { topic: 8 }, { topic: 7 });
    expect(numbers(room, 7, [[seenAs('ke-water', 8), 3]])).toEqual([1, 3]);
    expect(numbers(room, 8, [[seenAs('ke-water', 8), 3]])).toEqual([]);
  });
});
