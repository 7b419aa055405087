import { dayKey } from '../app/dates.ts';
import { goesOn } from '../messages/layout.ts';
import type { Message } from '../wire/types.ts';

/** Where a message stands in a dialogue: a contribution (0), a reply to it (1), or whatever answers that (2). */
export type Level = 0 | 1 | 2;

export interface Placed {
  message: Message;
  level: Level;
  /** What it answers does not stand directly above its level: it says so itself. */
  quotes: boolean;
}

/**
 * Contributions in the order of time, each with its replies under it. What is deeper than a reply to a reply stands at the same level and quotes what it answers; what answers a message that is
 * not among these stands by itself, and quotes it, too. The hub's page does the same. Pure.
 */
export function inThreads(messages: readonly Message[]): Placed[] {
  const here = new Set(messages.map(({ seq }) => seq));
  const answers = new Map<number, Message[]>();
  for (const message of messages) {
    const { replyTo = 0, seq } = message;
    const to = here.has(replyTo) && replyTo < seq ? replyTo : 0;
    const known = answers.get(to);
    if (known) known.push(message);
    else answers.set(to, [message]);
  }
  const answersTo = (message: Message) => answers.get(message.seq) ?? [];
  const below = (message: Message): Message[] => {
    const found = [...answersTo(message)];
    for (let i = 0; i < found.length; i++) found.push(...answersTo(found[i] as Message));
    return found.sort((a, b) => a.seq - b.seq);
  };
  return (answers.get(0) ?? []).flatMap((contribution) => [
    { message: contribution, level: 0 as const, quotes: true },
    ...answersTo(contribution).flatMap((reply) => [
      { message: reply, level: 1 as const, quotes: false },
      ...below(reply).map((message) => ({ message, level: 2 as const, quotes: message.replyTo !== reply.seq })),
    ]),
  ]);
}

export type Row =
  | { kind: 'day'; key: string; at: number }
  | ({
      kind: 'message';
      head: boolean /** It was written on another day than the contribution above it. */;
      otherDay: boolean;
    } & Placed);

/** Days stand between contributions; a reply of another day says its own. */
export function rowsOf(placed: readonly Placed[]): Row[] {
  const rows: Row[] = [];
  let day = '';
  let before: Placed | undefined;
  for (const one of placed) {
    const its = dayKey(one.message.at);
    const newDay = one.level === 0 && its !== day;
    if (newDay) rows.push({ kind: 'day', key: its, at: one.message.at });
    if (newDay) day = its;
    const follows = before?.level === 0 && one.level === 0 && goesOn(before.message, one.message);
    rows.push({ kind: 'message', ...one, head: newDay || !follows, otherDay: its !== day });
    before = one;
  }
  return rows;
}
