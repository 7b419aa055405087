import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Seen } from '../src/dialogues/seen.ts';
import { inThreads, rowsOf } from '../src/dialogues/threads.ts';
import { inOrder } from '../src/messages/state.ts';
import { HeldRoom } from '../src/rooms/held.ts';
import { emptyRoom } from '../src/rooms/state.ts';
import type { Message } from '../src/wire/types.ts';

interface Case {
  name: string;
  messages: [number, number?][];
  rows: [number, number, boolean][];
}

const day = 86_400_000;
const topic = 9;
const said = (seq: number, replyTo?: number, by = 7): Message => ({
  seq,
  by,
  at: seq * 1_000,
  topic,
  text: 'x',
  ...(replyTo === undefined ? {} : { replyTo }),
});
const cases = JSON.parse(readFileSync('../tests/threads.json', 'utf8')) as Case[];

describe('the words of a dialogue', () => {
  for (const { name, messages, rows } of cases)
    it(name, () => {
      const placed = inThreads(messages.map(([seq, to]) => said(seq, to)));
      expect(placed.map(({ message, level, quotes }) => [message.seq, level, quotes])).toEqual(rows);
    });

  it('lose nothing and repeat nothing, however they answer each other', () => {
    const all = talk(2_000);
    const order = inThreads(all).map(({ message }) => message.seq);
    expect(order).toHaveLength(2_000);
    expect(new Set(order).size).toBe(2_000);
  });

  it('have days between contributions; a reply of another day says its own', () => {
    const [first, reply, second] = [said(1), { ...said(2, 1), at: 3 * day }, { ...said(3), at: 3 * day }];
    const rows = rowsOf(inThreads([first, reply, second]));
    expect(rows.map((row) => (row.kind === 'day' ? 'day' : row.otherDay))).toEqual(['day', false, true, 'day', false]);
  });

  it('name the author of each reply', () => {
    const rows = rowsOf(inThreads([said(1), said(2, 1), said(3, 1)]));
    expect(rows.flatMap((row) => (row.kind === 'message' ? [row.head] : []))).toEqual([true, true, true]);
  });
});

/** Each message answers, by a rule that looks arbitrary, an earlier one or none. */
const talk = (count: number): Message[] =>
  Array.from({ length: count }, (_, index) => {
    const seq = index + 10;
    const to = 10 + ((index * 7_919) % (index + 1));
    return said(seq, index % 5 === 0 || to >= seq ? undefined : to, index % 11 === 0 ? 1 : 7);
  });

function held(messages: readonly Message[], first: number, count = 100): HeldRoom {
  const room = new HeldRoom('water');
  room.room.value = { ...emptyRoom, kind: 'nationalDialogue' };
  room.me.value = 1;
  room.messages.value = new Map(messages.map((one) => [one.seq, one]));
  room.reaches.value = new Map([[topic, { since: 1, more: false }]]);
  room.unread.value = new Map([[topic, { count, first }]]);
  return room;
}

describe('who reads a dialogue of 2,000 replies', () => {
  it('comes to each of them once, from one unread to the next, and nothing is left', () => {
    const all = talk(2_000);
    const room = held(all, 10);
    const seen = new Seen(room, topic);
    const order = inThreads(inOrder(room.messages.value)).map(({ message }) => message.seq);
    const visited: number[] = [];
    for (let left = seen.unseen(); left.length > 0; left = seen.unseen()) {
      const open = new Set(left.map(({ seq }) => seq));
      const next = order.slice(order.indexOf(visited[visited.length - 1] ?? 0) + 1).find((seq) => open.has(seq)) ?? 0;
      expect(next).toBeGreaterThan(0);
      visited.push(next);
      const upTo = seen.add([next]);
      // Nobody is told that something was read before everything up to it was.
      if (upTo > 0) expect(visited.filter((seq) => seq <= upTo)).toHaveLength(othersUpTo(all, upTo));
      if (upTo > 0) room.read(topic, upTo);
    }
    expect(visited).toHaveLength(othersUpTo(all, Number.MAX_SAFE_INTEGER));
    expect(room.unread.value.size).toBe(0);
  });

  it('has read no further than up to the first that they have not seen', () => {
    const room = held([said(10), said(11), said(12, 10)], 10, 3);
    const seen = new Seen(room, topic);
    expect(seen.add([10, 12])).toBe(10);
    room.read(topic, 10);
    expect(seen.unseen().map(({ seq }) => seq)).toEqual([11]);
    expect(seen.add([11])).toBe(12);
  });

  it('sees again what they have marked unread', () => {
    const room = held([said(10), said(11)], 10, 2);
    const seen = new Seen(room, topic);
    room.read(topic, seen.add([10, 11]));
    room.unread.value = new Map([[topic, { count: 2, first: 10 }]]);
    expect(seen.add([])).toBe(0);
    expect(seen.unseen()).toHaveLength(2);
  });

  it('is not taken further while what was said before is not here yet', () => {
    const room = held([said(20), said(21)], 10);
    room.reaches.value = new Map([[topic, { since: 20, more: true }]]);
    expect(new Seen(room, topic).add([20, 21])).toBe(0);
  });

  it('begins where the hub has counted from, if it has said only how many', () => {
    const room = held([said(10), said(11, 10, 1), said(12), said(13)], 0, 2);
    expect(new Seen(room, topic).first).toBe(12);
  });
});

const othersUpTo = (all: readonly Message[], upTo: number) =>
  all.filter(({ seq, by }) => by !== 1 && seq <= upTo).length;
