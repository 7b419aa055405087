import type { Capacity, Message, Participant, RoomState } from '../wire/types.ts';

/** What is offered on screen. The hub decides; these only spare people an answer that is known beforehand. */
export const dialogue = 'nationalDialogue';
const presidingRoles = ['convener', 'chair', 'viceChair', 'moderator', 'networkCoordinator'];
const kindsWithTopics = [dialogue, 'regionalChannel'];
const kindsWithLimit = [dialogue, 'liveConsultation'];
const editFor = 15 * 60_000;

export const hasTopics = ({ kind = '' }: { kind?: string | undefined }) => kindsWithTopics.includes(kind);

export const presides = (who: Participant | undefined) =>
  who !== undefined && presidingRoles.includes(who.role) && who.account !== 'observer';

export const contributes = (who: Participant | undefined, room?: RoomState) =>
  who !== undefined &&
  who.role !== 'readOnly' &&
  who.account !== 'observer' &&
  (room?.posting !== 'presiding' || presides(who));

export const opensTopics = (room: RoomState, who: Participant | undefined) =>
  !room.closed && (room.kind === dialogue ? presides(who) : contributes(who, room));

/** Where times are kept to the hour, the limit counts from the end of that hour. */
const editTime = ({ identity }: RoomState) => editFor + (identity ? 60 * 60_000 : 0);

export const edits = (room: RoomState, message: Message, me: number, now: number) =>
  !room.closed && message.by === me && (!kindsWithLimit.includes(room.kind) || now - message.at < editTime(room));

/** In whose name somebody may speak, besides their own. */
export function capacitiesOf(who: Participant | undefined): Capacity[] {
  if (who === undefined) return [];
  const capacities: Capacity[] = [];
  if (who.account === 'csoFocalPoint' && who.organization) capacities.push('organization');
  if (who.account === 'memberStateDelegate') capacities.push('state');
  if (who.account === 'unStaff' && who.organization) capacities.push('unEntity');
  if (who.account === 'unStaff' || who.account === 'platformAdmin') capacities.push('secretariat');
  if (who.role === 'chair' || who.role === 'viceChair') capacities.push('chair');
  return capacities;
}
