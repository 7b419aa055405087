import { dayKey } from '../app/dates.ts';
import type { Message } from '../wire/types.ts';

export type Block = { kind: 'day'; key: string; at: number } | { kind: 'message'; message: Message; head: boolean };

const groupFor = 5 * 60_000;

/** Days between messages, and the author's plate only where somebody else begins, some time has passed, or another is answered. */
export function layOut(messages: readonly Message[]): Block[] {
  const blocks: Block[] = [];
  let before: Message | undefined;
  for (const message of messages) {
    const newDay = before === undefined || dayKey(before.at) !== dayKey(message.at);
    if (newDay) blocks.push({ kind: 'day', key: dayKey(message.at), at: message.at });
    blocks.push({ kind: 'message', message, head: newDay || !goesOn(before, message) });
    before = message;
  }
  return blocks;
}

function goesOn(before: Message | undefined, message: Message): boolean {
  return (
    before !== undefined &&
    before.by !== undefined &&
    before.by === message.by &&
    before.as === message.as &&
    message.replyTo === undefined &&
    message.at - before.at < groupFor
  );
}
