import { loadOlder } from '../messages/older.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Http } from '../wire/http.ts';

const pageOf = 100;
const pagesAtMost = 60;

/** Loads a topic back to a message, so that everything from there on is held: who reads on from there passes nothing over. */
export async function loadBack(
  http: Pick<Http, 'messages'>,
  room: HeldRoom,
  topic: number,
  seq: number,
): Promise<void> {
  for (let pages = 0; pages < pagesAtMost; pages++) {
    const { since, more } = room.reachOf(topic);
    if (seq === 0 || since <= seq || !more) return;
    if (!(await loadOlder(http, room, topic, pageOf))) return;
  }
}
