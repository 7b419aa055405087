import { describe, expect, it } from 'vitest';
import { foldHistory } from '../src/record/fold.ts';
import type { Entry } from '../src/wire/types.ts';

const entry = (seq: number, type: string, data: Record<string, unknown>, more: Partial<Entry> = {}): Entry => ({
  seq,
  at: 1000 + seq,
  by: 2,
  type,
  data,
  ...more,
});
const convener = { number: 1, role: 'convener', account: 'unStaff' };
const opened = entry(
  1,
  'room.opened',
  { kind: 'direct', title: 'Water', visibility: 'members', convener, name: 'Ana' },
  { by: 1 },
);
const joined = entry(2, 'participant.joined', {
  number: 2,
  role: 'participant',
  account: 'csoMember',
  name: 'Bo',
  consent: 'x',
});
const posted = entry(3, 'message.posted', { text: 'one' });
const fold = (...entries: Entry[]) => foldHistory([opened, joined, posted, ...entries]);

describe('messages', () => {
  it('keep the number of their last edit', () => {
    const { messages } = fold(
      entry(4, 'message.edited', { message: 3, text: 'two' }, { html: '<p>two</p>' }),
      entry(5, 'message.edited', { message: 3, text: 'three' }),
    );
    expect(messages).toEqual([{ seq: 3, at: 1003, by: 2, text: 'three', edited: 5 }]);
  });

  it('collect reactions by participant, ascending, and lose empty signs', () => {
    const { messages } = fold(
      entry(4, 'message.reacted', { message: 3, emoji: '👍', on: true }, { by: 9 }),
      entry(5, 'message.reacted', { message: 3, emoji: '👍', on: true }),
      entry(6, 'message.reacted', { message: 3, emoji: '🙏', on: true }),
      entry(7, 'message.reacted', { message: 3, emoji: '🙏', on: false }),
    );
    expect(messages[0]?.reactions).toEqual({ '👍': [2, 9] });
  });

  it('are pinned only while they are', () => {
    const pin = entry(4, 'message.pinned', { message: 3, on: true });
    expect(fold(pin).messages[0]?.pinned).toBe(true);
    expect(fold(pin, entry(5, 'message.pinned', { message: 3, on: false })).messages[0]).not.toHaveProperty('pinned');
  });

  it('stay gone, whatever comes late', () => {
    const { messages } = fold(
      entry(4, 'message.retracted', { message: 3 }),
      entry(5, 'message.edited', { message: 3, text: 'back' }),
      entry(6, 'message.reacted', { message: 3, emoji: '👍', on: true }),
      entry(7, 'message.pinned', { message: 3, on: true }),
    );
    expect(messages).toEqual([{ seq: 3, at: 1003, by: 2, gone: true }]);
  });

  it('that are handed out without their text are gone from the start', () => {
    const { data: _, ...bare } = entry(4, 'message.posted', {});
    expect(fold({ ...bare, gone: true }).messages[1]).toEqual({ seq: 4, at: 1004, by: 2, gone: true });
  });
});

describe('a room', () => {
  it('knows who is in, in which role, and who has left', () => {
    const { room } = fold(
      entry(4, 'participant.roleChanged', { participant: 2, role: 'moderator' }, { by: 1 }),
      entry(5, 'participant.left', {}),
    );
    expect(room.people).toEqual({
      1: { name: 'Ana', role: 'convener', account: 'unStaff' },
      2: { name: 'Bo', role: 'moderator', account: 'csoMember', left: true },
    });
  });

  it('forgets who was erased, save what they did and the organization that they spoke for', () => {
    const organization = { id: 'o', name: 'Water Watch', kind: 'ngo' };
    const { room } = fold(entry(4, 'participant.erased', { participant: 2, organization }, { by: 0 }));
    expect(room.people[2]).toEqual({
      role: 'participant',
      account: 'csoMember',
      organization,
      left: true,
      erased: true,
    });
  });

  it('takes somebody back who joins again', () => {
    const { room } = fold(entry(4, 'participant.removed', { participant: 2 }, { by: 1 }), { ...joined, seq: 5 });
    expect(room.people[2]).not.toHaveProperty('left');
  });

  it('has topics by number, renamed and closed', () => {
    const { room } = fold(
      entry(4, 'topic.opened', { title: 'Wells' }),
      entry(5, 'topic.opened', { title: 'Rivers' }),
      entry(6, 'topic.renamed', { topic: 4, title: 'Deep wells' }),
      entry(7, 'topic.closed', { topic: 5 }),
    );
    expect(room.topics).toEqual([
      { topic: 4, title: 'Deep wells', closed: false },
      { topic: 5, title: 'Rivers', closed: true },
    ]);
  });

  it('keeps the number of what is withheld or unknown, and nothing else', () => {
    const { room, messages } = fold({ seq: 4, type: 'withheld' }, entry(5, 'floor.given', { to: 2 }));
    expect(room.at).toBe(5);
    expect(messages).toHaveLength(1);
  });
});
