import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { HeldPart } from '../rooms/heldPart.ts';
import type { Calls, Entry } from '../wire/types.ts';

type Call = Calls['items'][number];
const held = new WeakMap<HeldRoom, HeldPart<Calls, Calls>>();

/** The calls for input of a channel, as this screen holds them. */
export function callsOf(collab: Collab, room: HeldRoom): HeldPart<Calls, Calls> {
  const known =
    held.get(room) ??
    new HeldPart<Calls, Calls>(room, {
      ask: () => collab.http.get<Calls>(`rooms/${encodeURIComponent(room.id)}/calls`),
      of: (page) => page,
      fold: foldCalls,
    });
  held.set(room, known);
  return known;
}

/** What an entry does to them: the first to close stands first. Pure. */
export function foldCalls(part: Calls, { type, data = {}, seq }: Entry): Calls {
  const topic = Number(data.topic);
  const others = part.items.filter((one) => one.topic !== topic);
  const before = part.items.find((one) => one.topic === topic);
  if (type === 'topic.opened') {
    const { closes, until, question } = (data.call ?? {}) as Partial<Call> & { question?: number };
    if (closes === undefined || question) return part;
    return inOrder(part, [...part.items, { topic: seq, title: String(data.title), closes, ...(until && { until }) }]);
  }
  if (type === 'topic.closed') return { ...part, items: others };
  if (before === undefined) return part;
  if (type === 'topic.renamed') return inOrder(part, [...others, { ...before, title: String(data.title) }]);
  if (type !== 'call.extended') return part;
  const { until: _, ...rest } = before;
  const until = typeof data.until === 'number' ? { until: data.until } : {};
  return inOrder(part, [...others, { ...rest, closes: Number(data.closes), ...until }]);
}

const inOrder = (part: Calls, items: Call[]): Calls => ({
  ...part,
  items: items.sort((a, b) => a.closes - b.closes),
});
