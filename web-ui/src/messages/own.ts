import { now } from '../app/dates.ts';
import type { TopicKey } from '../app/routes.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { edits } from '../rooms/rights.ts';
import type { Message } from '../wire/types.ts';

/** The reader's newest message here that may still be changed. */
export function lastOwn(room: HeldRoom, me: number, topic: TopicKey): Message | undefined {
  let last: Message | undefined;
  for (const one of room.messages.peek().values())
    if (one.by === me && !one.gone && (topic === 0 || one.topic === topic) && one.seq > (last?.seq ?? 0)) last = one;
  return last && edits(room.room.peek(), last, me, now.peek()) ? last : undefined;
}
