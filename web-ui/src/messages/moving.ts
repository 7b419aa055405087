import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Command } from '../wire/types.ts';
import { command } from './verbs.ts';

/** So many messages go with one command. */
const atOnce = 500;
const page = 100;

interface Moving {
  from: number;
  first: number;
  /** It and all that follow. */
  later: boolean;
  /** 0: a new topic of that title. */
  to: number;
  title: string;
}

/** Answers the topic in which they stand now, or why not; empty where there is no line. */
export async function move(collab: Collab, room: HeldRoom, moving: Moving): Promise<number | string> {
  try {
    const { from, first, later, title } = moving;
    const all = later ? await laterIn(collab, room.id, from, first) : [first];
    let { to } = moving;
    for (let start = 0; start < all.length; start += atOnce) {
      const messages = all.slice(start, start + atOnce);
      const wish: Command =
        to === 0
          ? command('topic.split', { title, messages, from })
          : command('message.move', { messages, from, topic: to });
      const answer = await collab.submit(room.id, wish);
      if (answer.status !== 'accepted') return answer.status === 'refused' ? (answer.code ?? '') : '';
      to ||= answer.seq ?? 0;
    }
    return to;
  } catch {
    return '';
  }
}

/** The numbers of the topic's messages from that one on, also of those that this screen does not hold. */
async function laterIn(collab: Collab, room: string, topic: number, first: number): Promise<number[]> {
  const numbers: number[] = [];
  let before: number | undefined;
  for (;;) {
    const { items, more } = await collab.http.messages(room, { topic, before, limit: page });
    numbers.unshift(...items.filter((one) => one.seq >= first && !one.moved && !one.gone).map(({ seq }) => seq));
    before = items[0]?.seq;
    if (!more || before === undefined || before <= first) return numbers;
  }
}
