// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { keepName, undone } from '../src/rooms/firstSteps.ts';
import { HeldRoom } from '../src/rooms/held.ts';
import { emptyRoom } from '../src/rooms/state.ts';
import type { Message, Participant } from '../src/wire/types.ts';

function room(kind: 'nationalDialogue' | 'direct', role: Participant['role'] = 'convener'): HeldRoom {
  const held = new HeldRoom('pumps');
  held.me.value = 1;
  held.room.value = { ...emptyRoom, kind, people: { 1: { name: 'David', role, account: 'unStaff' } } };
  return held;
}

it('who convenes a new room is told what gets it going', () =>
  expect(undone(room('nationalDialogue'))).toEqual(['name', 'question', 'invite', 'message']));

it('where there are no topics no question is asked for', () =>
  expect(undone(room('direct'))).toEqual(['name', 'invite', 'message']));

it('each step goes when it is done, and the list with the last one', () => {
  const held = room('nationalDialogue');
  keepName(held);
  expect(undone(held)).not.toContain('name');
  held.room.value = {
    ...held.room.value,
    topics: [{ topic: 2, title: 'Who pays?', closed: false }],
    people: { ...held.room.value.people, 2: { name: 'Amina', role: 'participant', account: 'csoMember' } },
  };
  expect(undone(held)).toEqual(['message']);
  held.messages.value = new Map([[3, { seq: 3, at: 1, by: 1, text: 'Welcome' } as Message]]);
  expect(undone(held)).toEqual([]);
});

it('nobody else is told', () => expect(undone(room('nationalDialogue', 'participant'))).toEqual([]));
