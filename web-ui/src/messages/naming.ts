import type { Message, RoomState } from '../wire/types.ts';

/** Whether the reader is among those whom a message names. */
export function namesMe({ mentions }: Message, me: number | null, room: RoomState): boolean {
  if (!mentions || me === null) return false;
  const organization = room.people[me]?.organization?.id;
  return (
    mentions.everybody === true ||
    mentions.people?.includes(me) === true ||
    (organization !== undefined && mentions.organizations?.includes(organization) === true)
  );
}
