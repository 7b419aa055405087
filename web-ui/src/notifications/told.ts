import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { type News, newsOf } from '../rooms/news.ts';
import { hasTopics } from '../rooms/rights.ts';
import type { Message } from '../wire/types.ts';

/** What is new with the words that are known of it. */
export interface Told extends News {
  title: string;
  last?: Message;
}

/** The newest first; what is only known by its number stands at the end. */
export const toldOf = (collab: Collab): Told[] =>
  newsOf(collab)
    .map((news) => withWords(news, collab.following.held.get(news.room.id)))
    .sort((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0));

export function withWords(news: News, held: HeldRoom | undefined): Told {
  const { room, topic } = news;
  if (held?.standing.value !== 'ready') return { ...news, title: room.title };
  const state = held.room.value;
  const title = state.topics.find((one) => one.topic === topic)?.title ?? room.title;
  const last = lastIn(held, hasTopics(state) ? topic : 0);
  return { ...news, title, ...(last ? { last } : {}) };
}

function lastIn(held: HeldRoom, topic: number): Message | undefined {
  let last: Message | undefined;
  for (const one of held.messages.value.values())
    if (!one.gone && !one.moved && (topic === 0 || one.topic === topic) && one.seq > (last?.seq ?? 0)) last = one;
  return last;
}
