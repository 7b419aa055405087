import type { Entry, RoomPage } from '../wire/types.ts';
import { hasTopics } from './rights.ts';

/** So many messages of a topic the reader has not read, from that number on. */
export interface Unread {
  count: number;
  first: number;
}

/** By topic; 0 is the talk of a room without topics. */
export type AllUnread = ReadonlyMap<number, Unread>;

/** Nobody needs to know it more exactly: a hundred means "or more". */
export const most = 100;

export const sumOf = (all: AllUnread): number =>
  Math.min(
    most,
    [...all.values()].reduce((sum, { count }) => sum + count, 0),
  );

/** As the hub counts it. */
export function unreadIn({ topics, unread, first, kind }: RoomPage): AllUnread {
  if (!hasTopics({ kind })) return new Map(unread ? [[0, { count: unread, first: first ?? 0 }]] : []);
  return new Map(
    topics.flatMap((one) => (one.unread ? [[one.topic, { count: one.unread, first: one.first ?? 0 }] as const] : [])),
  );
}

const recount = /^(message\.(retracted|removed|restored|moved)|(entry|texts)\.erased|topic\.wasSplit)$/;

/** What new entries make of it; null where the hub has to count anew, because something was taken away or moved. */
export function heard(all: AllUnread, entries: readonly Entry[], me: number | null): AllUnread | null {
  let next: Map<number, Unread> | null = null;
  for (const { type, seq, by, data } of entries) {
    if (recount.test(type)) return null;
    if (type !== 'message.posted' || by === me || !data) continue;
    const topic = Number(data.topic ?? 0);
    next ??= new Map(all);
    const { count, first } = next.get(topic) ?? { count: 0, first: seq };
    next.set(topic, { count: Math.min(most, count + 1), first });
  }
  return next ?? all;
}

/** The reader has seen a topic up to a number; `left` are the numbers after it that they have not. */
export function readUpTo(all: AllUnread, topic: number, left: readonly number[]): AllUnread {
  const next = new Map(all);
  const [first] = left;
  if (first === undefined) next.delete(topic);
  else next.set(topic, { count: Math.min(most, left.length), first });
  return next;
}
