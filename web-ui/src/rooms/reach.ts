import type { Entry } from '../wire/types.ts';

/** Every message of a topic (or of the whole room) numbered `since` or higher is held; `more`: there are older ones on the hub. */
export interface Reach {
  since: number;
  more: boolean;
}

/** By topic; 0 is the whole room. */
export type Reaches = ReadonlyMap<number, Reach>;

export const reachOf = (reaches: Reaches, topic: number): Reach =>
  reaches.get(topic) ?? reaches.get(0) ?? { since: 0, more: false };

/** Messages that this screen does not hold stand in a topic now: they and what is before them is to be loaded again. */
export function lacking(reaches: Reaches, topic: number, seqs: readonly number[]): Reaches {
  const last = Math.max(0, ...seqs);
  return last < reachOf(reaches, topic).since || last === 0
    ? reaches
    : new Map(reaches).set(topic, { since: last + 1, more: true });
}

/** The same for what entries have moved. */
export function afterMoves(reaches: Reaches, entries: readonly Entry[], held: ReadonlyMap<number, unknown>): Reaches {
  return entries.reduce((all, { type, seq, data }) => {
    if (!Array.isArray(data?.messages)) return all;
    const topic = type === 'topic.wasSplit' ? seq : Number(data.topic);
    const unheld = (data.messages as number[]).filter((one) => !held.has(one));
    return lacking(all, topic, unheld);
  }, reaches);
}
