import type { Message, Topic } from '../wire/types.ts';
import type { OutboxItem, SentItem } from './outbox.ts';
import { foldMessage, type Messages } from './state.ts';

const foldedAs: Record<string, string> = {
  'message.edit': 'message.edited',
  'message.retract': 'message.retracted',
  'message.react': 'message.reacted',
  'message.pin': 'message.pinned',
};

/** Messages as they will be once what waits in the outbox has arrived: the reader's own changes show at once. */
export function withPending(
  messages: ReadonlyMap<number, Message>,
  items: readonly OutboxItem[],
  me: number | null,
): ReadonlyMap<number, Message> {
  const changes = items.filter(({ command, state }) => state === 'waiting' && command.type in foldedAs);
  if (changes.length === 0 || me === null) return messages;
  const next: Messages = new Map(messages);
  for (const { command } of changes)
    foldMessage(next, { seq: Number.MAX_SAFE_INTEGER, type: foldedAs[command.type] ?? '', by: me, data: command });
  return next;
}

/**
 * What is shown after the record: unsent messages and whatever was refused. A message that was tried may be in the record already while
 * its answer is still on the way; it is not shown twice.
 */
export function unrecorded(
  items: readonly (OutboxItem | SentItem)[],
  messages: ReadonlyMap<number, Message>,
  me: number | null,
): (OutboxItem | SentItem)[] {
  const used = new Set<number>();
  return items.filter((item) => {
    if (item.state === 'failed') return true;
    if (item.command.type !== 'message.post') return false;
    if (!item.tried || 'seq' in item) return !('seq' in item && messages.has(item.seq));
    const found = [...messages.values()].find((message) => !used.has(message.seq) && isOf(item, message, me));
    if (found) used.add(found.seq);
    return found === undefined;
  });
}

/** The same for topics: one that was tried may have its number already while the answer is on its way. */
export function unrecordedTopics(items: readonly OutboxItem[], topics: readonly Topic[]): OutboxItem[] {
  return items.filter(
    ({ command, tried, from }) =>
      command.type === 'topic.open' &&
      !(tried && topics.some(({ topic, title }) => topic > from && title === command.title)),
  );
}

function isOf({ command, from }: OutboxItem, message: Message, me: number | null): boolean {
  if (command.type !== 'message.post' || message.seq <= from || message.by !== me) return false;
  return message.text === command.text && message.replyTo === command.replyTo;
}
