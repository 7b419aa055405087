import { describe, expect, it } from 'vitest';
import { foldAnnouncements } from '../src/announcements/held.ts';
import type { Announcements, Entry } from '../src/wire/types.ts';

const before: Announcements = {
  room: 'africa',
  at: 9,
  epoch: 'e',
  mark: '',
  items: [{ message: 7, read: ['1'] }],
  organizations: [],
};
const entry = (type: string, data: Record<string, unknown>): Entry => ({ seq: 10, at: 1_772_442_000_000, type, data });
const left = (type: string, data: Record<string, unknown>, own?: string) =>
  foldAnnouncements(before, entry(type, data), own).items;

describe('announcements', () => {
  it('are read by an organization once, however often its people say so', () => {
    const once = left('announcement.wasRead', { announcement: 7 }, '2');
    expect(once).toEqual([{ message: 7, read: ['1', '2'] }]);
    expect(left('announcement.wasRead', { announcement: 7 }, '1')).toEqual(before.items);
  });

  it('are no more when they were taken back or ask no more to be read', () => {
    expect(left('message.retracted', { message: 7 })).toEqual([]);
    expect(left('message.announced', { message: 7, on: false })).toEqual([]);
  });

  it('are new ones, or remind the others at a time', () => {
    expect(left('message.announced', { message: 8, on: true })).toHaveLength(2);
    expect(left('announcement.reminded', { announcement: 7 })[0]?.reminded).toBe(1_772_442_000_000);
  });

  it('are not touched by what is about something else', () => {
    expect(left('message.posted', { text: 'x' })).toEqual(before.items);
  });
});
