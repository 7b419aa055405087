import { kept } from '../app/kept.ts';
import type { HeldRoom } from './held.ts';
import { hasTopics } from './rights.ts';

export type FirstStep = 'name' | 'question' | 'invite' | 'message';

/** Rooms whose name the convener has looked at. */
const named = kept<readonly string[]>('collab.named', [], Array.isArray);

export const keepName = (room: HeldRoom): void => named.set([...named.now.peek().slice(-50), room.id]);

/** What is left to do before a room that I convened goes by itself; nothing for everybody else. */
export function undone(room: HeldRoom): FirstStep[] {
  const state = room.room.value;
  const me = room.present;
  if (me === null || state.closed || state.people[me]?.role !== 'convener') return [];
  const said = room.messages.value.size > 0;
  const steps: FirstStep[] = [];
  if (!said && !named.now.value.includes(room.id)) steps.push('name');
  if (hasTopics(state) && state.topics.length === 0) steps.push('question');
  if (Object.keys(state.people).length < 2) steps.push('invite');
  if (!said) steps.push('message');
  return steps;
}
