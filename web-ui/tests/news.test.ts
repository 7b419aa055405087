import { describe, expect, it } from 'vitest';
import { withWords } from '../src/notifications/told.ts';
import { HeldRoom } from '../src/rooms/held.ts';
import type { Listed } from '../src/rooms/lines.ts';
import { newsIn, type Wants } from '../src/rooms/news.ts';
import type { Message, RoomState } from '../src/wire/types.ts';

const listed: Listed = {
  id: 'ke-water',
  kind: 'regionalChannel',
  title: 'Water',
  visibility: 'public',
  closed: false,
  head: 9,
  epoch: '',
  joined: true,
};
const all: Wants = () => true;

function roomWith(unread: [number, number][], ...messages: Partial<Message>[]): HeldRoom {
  const room = new HeldRoom('ke-water');
  const topics = [7, 8].map((topic) => ({ topic, title: `Topic ${topic}`, closed: false }));
  room.room.value = { ...room.room.value, kind: 'regionalChannel', topics } as RoomState;
  room.me.value = 1;
  room.standing.value = 'ready';
  room.unread.value = new Map(unread.map(([topic, count]) => [topic, { count, first: 1 }]));
  room.messages.value = new Map(
    messages.map((one, index) => [index + 1, { seq: index + 1, by: 2, at: 0, text: 'x', ...one } as Message]),
  );
  return room;
}

describe('what is new', () => {
  it('is counted for each topic by itself, with its last words', () => {
    const room = roomWith([[7, 2]], { topic: 7 }, { topic: 7, text: 'last' }, { topic: 8, text: 'other' });
    const [news, ...more] = newsIn(listed, room, all).map((one) => withWords(one, room));
    expect([news?.title, news?.count, news?.last?.text, more.length]).toEqual(['Topic 7', 2, 'last', 0]);
  });

  it('is the same after the page was loaded again', () => {
    const again = new HeldRoom('ke-water');
    again.restore(roomWith([[7, 2]], { topic: 7 }, { topic: 7 }).snapshot());
    expect(newsIn(listed, again, all).map(({ topic, count }) => [topic, count])).toEqual([[7, 2]]);
  });

  it('leaves out what was muted', () => {
    const room = roomWith([
      [7, 2],
      [8, 1],
    ]);
    expect(newsIn(listed, room, (_, topic) => topic !== 7).map(({ topic }) => topic)).toEqual([8]);
  });

  it('does not quote what was taken back or moved away', () => {
    const room = roomWith(
      [[7, 1]],
      { topic: 7, text: 'stays' },
      { topic: 7, gone: true },
      { topic: 7, moved: { topic: 8, count: 1, first: 2 } },
    );
    expect(newsIn(listed, room, all).map((one) => withWords(one, room))[0]?.last?.text).toBe('stays');
  });

  it('of a room that is not held here is what the hub has counted', () => {
    expect(newsIn({ ...listed, unread: 3 }, undefined, all).map(({ count }) => count)).toEqual([3]);
    expect(newsIn(listed, undefined, all)).toEqual([]);
  });
});
