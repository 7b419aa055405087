import { dayKey } from '../app/dates.ts';
import type { Message } from '../wire/types.ts';

export type Block =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'since' }
  | { kind: 'message'; message: Message; head: boolean };

const groupFor = 5 * 60_000;

/** From which number on the reader has not read; 0 where they have read everything. */
export interface Left {
  first: number;
  me: number | null;
}

/** Days between messages, a line where the reader stopped, and the author's plate only where somebody else begins, some time has passed, or another is answered. */
export function layOut(messages: readonly Message[], left: Left = { first: 0, me: null }): Block[] {
  const blocks: Block[] = [];
  let before: Message | undefined;
  let told = left.first === 0;
  for (const message of messages) {
    const newDay = before === undefined || dayKey(before.at) !== dayKey(message.at);
    if (newDay) blocks.push({ kind: 'day', key: dayKey(message.at), at: message.at });
    const fresh = !told && message.seq >= left.first && message.by !== left.me && !message.moved;
    if (fresh) blocks.push({ kind: 'since' });
    told ||= fresh;
    blocks.push({ kind: 'message', message, head: newDay || fresh || !goesOn(before, message) });
    before = message;
  }
  return blocks;
}

export function goesOn(before: Message | undefined, message: Message): boolean {
  return (
    before !== undefined &&
    before.by !== undefined &&
    before.by === message.by &&
    before.as === message.as &&
    message.replyTo === undefined &&
    !message.source &&
    !message.moved &&
    !before.moved &&
    message.at - before.at < groupFor
  );
}
