import type { Collab } from '../app/collab.ts';
import type { Message } from '../wire/types.ts';
import type { HeldRoom } from './held.ts';
import { type Listed, roomLines } from './lines.ts';
import { hasTopics } from './rights.ts';

/** Something that was said since the reader looked. `topic` 0 is the whole room; `count` 0: it is new, but not held here. */
export interface News {
  room: Listed;
  topic: number;
  title: string;
  count: number;
  last?: Message;
}

type Seen = ReadonlyMap<string, number>;

/** Under this name the device remembers how far a topic, or the whole room, was looked at. */
export const seenAs = (room: string, topic = 0) => (topic === 0 ? room : `${room}/${topic}`);

/** The newest first; what is only known by its number stands at the end. */
export function newsOf(collab: Collab): News[] {
  const { value: seen } = collab.seen;
  return (roomLines(collab) ?? [])
    .flatMap((room) => newsIn(room, collab.following.held.get(room.id), seen))
    .sort((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0));
}

function newsIn(room: Listed, held: HeldRoom | undefined, seen: Seen): News[] {
  if (held?.standing.value !== 'ready')
    return room.head > (seen.get(room.id) ?? 0) ? [{ room, topic: 0, title: room.title, count: 0 }] : [];
  const state = held.room.value;
  const topics = hasTopics(state) ? state.topics : [{ topic: 0, title: state.title }];
  return topics.flatMap(({ topic, title }) => {
    const unseen = unseenIn(held, topic, seen);
    const last = unseen[unseen.length - 1];
    return last ? [{ room, topic, title, count: unseen.length, last }] : [];
  });
}

/** What others have said there since the reader looked, in order. */
export function unseenIn(held: HeldRoom, topic: number, seen: Seen): Message[] {
  const since = seen.get(seenAs(held.id, topic)) ?? 0;
  const me = held.me.value;
  return [...held.messages.value.values()]
    .filter((one) => one.seq > since && !one.gone && one.by !== me && (topic === 0 || one.topic === topic))
    .sort((a, b) => a.seq - b.seq);
}

/** Whether the list of rooms says that a room has something new. */
export function isNews(room: Listed, held: HeldRoom | undefined, seen: Seen): boolean {
  return newsIn(room, held, seen).length > 0;
}
