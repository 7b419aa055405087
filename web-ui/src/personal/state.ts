import type { Entry, RoomLevel, TopicLevel, UnreadNotice } from '../wire/types.ts';

/** What the record of one person is folded to: what they were told and have not read, what they want to be told, what they keep for later. */
export interface Own {
  unread: Record<number, UnreadNotice>;
  rooms: Record<string, RoomLevel>;
  /** By `room/topic`. */
  topics: Record<string, TopicLevel>;
  bookmarks: readonly { room: string; message: number; kept: number }[];
  /** Conversations into which they were asked, each with what stands for who asks. */
  asked: Record<string, string>;
}

export const nothing: Own = { unread: {}, rooms: {}, topics: {}, bookmarks: [], asked: {} };

/** As on the hub: whoever lets more lie has read the oldest. */
const unreadAtMost = 500;

type Data = Record<string, unknown>;
type Fold = (own: Own, data: Data, entry: Entry) => Own;

/** What an entry does to it. Pure; what this screen does not know changes nothing. */
export function foldOwn(own: Own, entry: Entry): Own {
  return folds[entry.type]?.(own, entry.data ?? {}, entry) ?? own;
}

const folds: Record<string, Fold> = {
  'notice.given': (own, data, { seq }) => {
    const { code, room, about, topic, weight } = data;
    const notice = { code, room, about, weight: weight ?? 'usual', ...(topic === undefined ? {} : { topic }) };
    const unread = { ...own.unread, [seq]: notice as UnreadNotice };
    const numbers = Object.keys(unread);
    if (numbers.length > unreadAtMost) delete unread[Number(numbers[0])];
    return { ...own, unread };
  },
  'notice.wasRead': (own, { notices }) => {
    const read = new Set((notices as number[]).map(String));
    return { ...own, unread: Object.fromEntries(Object.entries(own.unread).filter(([number]) => !read.has(number))) };
  },
  'level.changed': (own, { room, level }) => ({
    ...own,
    rooms: set(own.rooms, String(room), level === 'followed' ? undefined : (level as RoomLevel)),
  }),
  'topic.followed': (own, { room, topic, follow }) => ({
    ...own,
    topics: set(own.topics, `${room}/${topic}`, follow === 'usual' ? undefined : (follow as TopicLevel)),
  }),
  'bookmark.kept': (own, { room, message, on }, { seq }) => {
    const others = own.bookmarks.filter((one) => one.room !== room || one.message !== message);
    const kept = { room: String(room), message: Number(message), kept: seq };
    return { ...own, bookmarks: on ? [...others, kept] : others };
  },
  'approach.received': (own, { room, who }) => ({ ...own, asked: set(own.asked, String(room), String(who)) }),
  'approach.settled': (own, { room }) => ({ ...own, asked: set(own.asked, String(room), undefined) }),
  'person.blocked': (own, { who, on }) =>
    on ? { ...own, asked: Object.fromEntries(Object.entries(own.asked).filter((one) => one[1] !== who)) } : own,
  'person.erased': () => nothing,
};

/** What is as usual is left out. */
function set<T>(all: Record<string, T>, key: string, value: T | undefined): Record<string, T> {
  const { [key]: _, ...others } = all;
  return value === undefined ? others : { ...others, [key]: value };
}
