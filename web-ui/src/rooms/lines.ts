import type { Collab } from '../app/collab.ts';
import type { RoomLine, RoomState } from '../wire/types.ts';

/** A room as the hub lists it, or as this device holds it. */
export type Listed = Omit<RoomLine, 'kind' | 'visibility'> & Pick<RoomState, 'kind' | 'visibility'>;

const order = ['liveConsultation', 'nationalDialogue', 'regionalChannel', 'direct', 'house'];

/** Null until the hub has answered or where this device holds nothing. */
export function roomLines(collab: Collab): Listed[] | null {
  const { value: rooms } = collab.rooms;
  if (rooms !== null) return rooms.map((line) => ({ ...line, title: titleOf(collab, line) }));
  const held = [...collab.following.held.values()].map((room) => {
    const { kind, title, visibility, closed, at } = room.room.value;
    return { id: room.id, kind, title, visibility, closed, head: at, epoch: '', joined: room.me.value !== null };
  });
  return held.length === 0 ? null : held.filter(({ kind }) => kind !== '');
}

const titleOf = (collab: Collab, { id, title }: RoomLine) => collab.following.held.get(id)?.room.value.title || title;

export const isLive = ({ kind, closed, over }: Listed) => kind === 'liveConsultation' && !closed && !over;

/** The kinds in the order in which they are listed, each with its rooms. */
export function byKind(rooms: readonly Listed[]): [string, Listed[]][] {
  const kinds = [...new Set(rooms.map(({ kind }) => kind))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return kinds.map((kind) => [kind, rooms.filter((room) => room.kind === kind)]);
}
