import { foldMessage, type Messages } from '../messages/state.ts';
import { emptyRoom, foldRoom } from '../rooms/state.ts';
import type { Entry, Message, RoomState } from '../wire/types.ts';

/** A whole record, from its first entry: the state that every screen ends in, whichever way it came. */
export function foldHistory(entries: readonly Entry[]): { room: RoomState; messages: Message[] } {
  let room = emptyRoom;
  const messages: Messages = new Map();
  for (const entry of entries) {
    room = foldRoom(room, entry);
    foldMessage(messages, entry);
  }
  return { room, messages: inOrder(messages) };
}

export function inOrder(messages: ReadonlyMap<number, Message>): Message[] {
  return [...messages.values()].sort((a, b) => a.seq - b.seq);
}
