import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from './held.ts';
import { type Listed, roomLines } from './lines.ts';

/** So much in a topic (0: in the whole room) that the reader has not read and wants to hear of. */
export interface News {
  room: Listed;
  topic: number;
  count: number;
}

/** What somebody wants to hear of; before their own record is here, everything. */
export type Wants = (room: string, topic: number) => boolean;

const wantsOf =
  ({ mine }: Collab): Wants =>
  (room, topic) =>
    mine.value?.silences(room, topic) !== true;

/** Topic by topic where a room is held here; else what the hub has counted in all of it. */
export function newsIn(room: Listed, held: HeldRoom | undefined, wants: Wants): News[] {
  const all =
    held?.standing.value === 'ready'
      ? [...held.unread.value].map(([topic, { count }]) => ({ room, topic, count }))
      : [{ room, topic: 0, count: room.unread ?? 0 }];
  return all.filter(({ topic, count }) => count > 0 && wants(room.id, topic));
}

export const newsOf = (collab: Collab): News[] =>
  (roomLines(collab) ?? []).flatMap((room) => newsIn(room, collab.following.held.get(room.id), wantsOf(collab)));

/** Whether there is something to read in a room. */
export const isNews = (room: Listed, collab: Collab): boolean =>
  newsIn(room, collab.following.held.get(room.id), wantsOf(collab)).length > 0;
