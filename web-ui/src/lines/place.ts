import type { Collab } from '../app/collab.ts';
import { pathOf, type TopicKey } from '../app/routes.ts';
import { wordsOf } from '../messages/verbs.ts';

export interface WrittenIn {
  room: string;
  topic: string;
  href: string;
}

/** The lane of a draft or an unsent message in words, and the way there: `ke-water/6`, `hlpf/` or `ke-water/~<id of a command>`. */
export function placeOf(collab: Collab, lane: string): WrittenIn {
  const cut = lane.lastIndexOf('/');
  const id = lane.slice(0, cut);
  const key = lane.slice(cut + 1);
  const held = collab.following.held.get(id);
  const listed = collab.rooms.value?.find((room) => room.id === id);
  const room = held?.room.value.title || listed?.title || id;
  if (key === '') return { room, topic: '', href: pathOf({ name: 'room', room: id }) };
  const topic = (key.startsWith('~') ? key : Number(key)) as TopicKey;
  const unsent = collab.outbox.items.value.find((item) => `~${item.id}` === key);
  const known = held?.room.value.topics.find((one) => one.topic === topic)?.title;
  const title = known ?? (unsent ? wordsOf(unsent.command) : `№ ${key}`);
  return { room, topic: title, href: pathOf({ name: 'topic', room: id, topic }) };
}
