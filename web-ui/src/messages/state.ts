import type { Entry, Message, PostMark, Translation } from '../wire/types.ts';

/** Messages by number. Folding changes the map and never a message in it, so whoever holds one may compare by identity. */
export type Messages = Map<number, Message>;

/** What may happen to a message that is gone. */
const stillHears = /erased|re(tract|mov|stor)ed$/;

type Data = Record<string, unknown>;
type Fold = (message: Message, data: Data, entry: Entry) => Message;

/**
 * What an entry does to the messages. It may be folded again onto a page that already contains it: posting twice is one message,
 * an older edit never covers a newer one, and nothing brings back what is gone.
 */
export function foldMessage(messages: Messages, entry: Entry): void {
  if (entry.type === 'message.posted') {
    if (!messages.has(entry.seq)) messages.set(entry.seq, posted(entry));
    return;
  }
  const data = entry.data;
  if (data !== undefined && Array.isArray(data.messages)) moveMessages(messages, data, entry);
  const fold = folds[entry.type];
  if (fold === undefined || data === undefined) return;
  for (const named of (data.messages ?? [data.message ?? data.entry]) as number[]) {
    const message = messages.get(named);
    if (message !== undefined && (!message.gone || stillHears.test(entry.type)))
      messages.set(named, fold(message, data, entry));
  }
}

/** Messages stand in another topic from now on, those of them that stood in this one; a pointer is left. */
function moveMessages(messages: Messages, data: Data, entry: Entry): void {
  const to = entry.type === 'topic.wasSplit' ? entry.seq : data.topic;
  const from = data.from;
  if (typeof to !== 'number' || typeof from !== 'number' || messages.has(entry.seq)) return;
  const moved = (data.messages as unknown[]).filter((one) => typeof one === 'number');
  for (const number of moved) {
    const message = messages.get(number);
    if (message?.topic === from) messages.set(number, { ...message, topic: to });
  }
  const pointer: Message = { seq: entry.seq, at: entry.at ?? 0, topic: from };
  if (entry.by !== undefined) pointer.by = entry.by;
  messages.set(entry.seq, { ...pointer, moved: { topic: to, count: moved.length, first: moved[0] ?? 0 } });
}

function posted(entry: Entry): Message {
  const data = entry.data ?? {};
  const topic = data.topic ?? entry.topic;
  const message: Message = { seq: entry.seq, at: entry.at ?? 0 };
  if (entry.by !== undefined) message.by = entry.by;
  if (typeof topic === 'number') message.topic = topic;
  if (entry.as !== undefined && entry.as !== 'personal') message.as = entry.as;
  return entry.gone || entry.data === undefined ? { ...message, gone: true } : said(message, data, entry);
}

/** With its words and what they go with. */
function said(message: Message, data: Data, entry: Entry): Message {
  const next = { ...message };
  if (typeof data.replyTo === 'number') next.replyTo = data.replyTo;
  if (data.late) next.late = true;
  if (data.source) next.source = data.source as NonNullable<Message['source']>;
  if (data.mark) next.mark = data.mark as PostMark;
  if (data.edited) next.edited = data.edited as number;
  return withText(next, data, entry);
}

function withText(message: Message, data: Data, entry: Entry): Message {
  const { html: _html, mentions: _mentions, ...rest } = message;
  const next: Message = { ...rest, text: String(data.text ?? '') };
  if (data.mentions) next.mentions = data.mentions as NonNullable<Message['mentions']>;
  if (typeof data.lang === 'string') next.lang = data.lang;
  if (entry.html !== undefined) next.html = entry.html;
  return next;
}

/** What is left of a message whose text was retracted, removed or erased. */
export function gone({ seq, at, by, as, topic }: Message): Message {
  const left: Message = { seq, at, gone: true };
  if (by !== undefined) left.by = by;
  if (as !== undefined) left.as = as;
  if (topic !== undefined) left.topic = topic;
  return left;
}

/** Nothing of an erased entry can be read again, so a replay would not know the topic either. */
function erased(message: Message): Message {
  const { topic: _, ...left } = gone(message);
  return left;
}

const folds: Record<string, Fold> = {
  'message.edited': (message, data, entry) =>
    entry.seq <= (message.edited ?? 0) ? message : { ...withText(message, data, entry), edited: entry.seq },
  'message.retracted': gone,
  'message.removed': (message, data) => ({ ...gone(message), rule: data.rule as NonNullable<Message['rule']> }),
  'message.restored': (message, data, entry) => {
    const { gone: away, rule: _, ...left } = message;
    return away ? said(left, data, entry) : message;
  },
  'entry.erased': erased,
  'texts.erased': erased,
  'message.reacted': (message, data, entry) => react(message, String(data.emoji), entry.by, data.on === true),
  'message.pinned': flag('pinned'),
  'message.announced': flag('announced'),
  'message.translated': (message, { lang, message: _, ...words }, entry) => {
    const { seq, at, by, html } = entry;
    return translated(message, lang, entry, { ...words, entry: seq, at, by, html } as Translation);
  },
  'translation.withdrawn': (message, { lang }, entry) => translated(message, lang, entry),
  'message.marked': (message, { mark, email }, { by }) =>
    ({ ...message, mark, email: mark && by !== message.by ? message.email : email }) as Message,
};

/** A page may hold a later translation than the entry that is folded again. */
function translated(message: Message, lang: unknown, { seq }: Entry, given?: Translation): Message {
  const { translations, ...rest } = message;
  const { [String(lang)]: there, ...others } = translations ?? {};
  if (there && there.entry >= seq) return message;
  const all = given ? { ...others, [String(lang)]: given } : others;
  return Object.keys(all).length === 0 ? rest : { ...rest, translations: all };
}

/** Set by such an entry, or taken off. */
function flag(name: 'pinned' | 'announced'): Fold {
  return (message, data) => {
    const { [name]: _, ...rest } = message;
    return data.on === true ? { ...rest, [name]: true } : rest;
  };
}

function react(message: Message, emoji: string, by: number | undefined, on: boolean): Message {
  if (by === undefined) return message;
  const { reactions: before, ...rest } = message;
  const others = (before?.[emoji] ?? []).filter((number) => number !== by);
  const numbers = on ? [...others, by].sort((a, b) => a - b) : others;
  const { [emoji]: _, ...kept } = before ?? {};
  const reactions = numbers.length === 0 ? kept : { ...kept, [emoji]: numbers };
  return Object.keys(reactions).length === 0 ? rest : { ...rest, reactions };
}

export function inOrder(messages: ReadonlyMap<number, Message>): Message[] {
  return [...messages.values()].sort((a, b) => a.seq - b.seq);
}
