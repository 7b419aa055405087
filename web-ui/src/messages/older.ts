import type { HeldRoom } from '../rooms/held.ts';
import type { Http } from '../wire/http.ts';

const pageOf = 50;
const largestPage = 100;
const pagesAtMost = 10;
const triesAtMost = 3;

/** The page before what is held. Answers whether it came. */
export async function loadOlder(
  http: Pick<Http, 'messages'>,
  room: HeldRoom,
  topic: number,
  limit = pageOf,
): Promise<boolean> {
  for (let tried = 0; tried < triesAtMost; tried++) {
    const { since, more } = room.reachOf(topic);
    if (!more) return true;
    const which = { topic: topic || undefined, before: since || undefined, limit };
    if (room.addOlder(topic, await http.messages(room.id, which))) return true;
  }
  return false;
}

/** Loads back to a message that somebody wants to see (0: to none), so that everything from there on is held. */
export async function loadBackTo(
  http: Pick<Http, 'messages'>,
  room: HeldRoom,
  topic: number,
  seq: number,
  pages = pagesAtMost,
): Promise<void> {
  for (let page = 0; page < pages; page++) {
    const { since, more } = room.reachOf(topic);
    if (seq === 0 || since <= seq || !more) return;
    if (!(await loadOlder(http, room, topic, largestPage))) return;
  }
}
