import { computed, effect } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import type { Database } from '../app/database.ts';
import { visible } from '../app/viewport.ts';
import { Refused } from '../wire/http.ts';
import type { HubDraft, HubDrafts as HubList } from '../wire/types.ts';
import { laneOf } from './outboxStore.ts';

const patience = 2_000;
const longest = 60_000;

/** Read positions have a `/` in their key, these have none. */
const prefix = 'draft ';
const keyOf = (lane: string) => prefix + encodeURIComponent(lane);

/** Room and topic of a lane; null for a topic that has no number yet. */
function placeOf(lane: string): { room: string; topic?: number } | null {
  const cut = lane.lastIndexOf('/');
  const [room, topic] = [lane.slice(0, cut), lane.slice(cut + 1)];
  if (topic === '') return { room };
  return /^\d+$/.test(topic) ? { room, topic: Number(topic) } : null;
}

/** Both texts, one after the other, where neither holds the other. */
export function joined(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${theirs}\n\n${mine}`;
}

/**
 * Takes what was begun on this device to the person's others, and brings theirs. For each topic it is known from which revision of the hub's the text of this device was
 * made; where both have gone on meanwhile, both texts stand one after the other: nothing that was written is lost.
 */
export class HubDrafts {
  private readonly timers = new Map<string, number>();
  /** Where the hub keeps none: in rooms in which people are protected, and in those that are lost to the person. */
  private readonly closed = new Set<string>();
  private work = Promise.resolve();
  private again = 0;
  private failures = 0;

  constructor(
    private readonly collab: Collab,
    private readonly database: Database,
  ) {}

  start(): void {
    this.collab.drafts.kept = (lane) => this.later(lane);
  }

  stop(): void {
    this.collab.drafts.kept = null;
    clearTimeout(this.again);
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  /** Compares all that is here with all that the hub has. */
  meet(): Promise<void> {
    return this.serially(async () => {
      const { items } = await this.collab.http.get<HubList>('drafts');
      const theirs = new Map(items.map((one) => [laneOf(one.room, one.topic ?? undefined), one]));
      const here = await this.database.getAllKeys('drafts');
      for (const lane of new Set([...theirs.keys(), ...here, ...(await this.known())]))
        await this.reconcile(lane, theirs.get(lane));
    });
  }

  private later(lane: string): void {
    clearTimeout(this.timers.get(lane));
    const send = () => void this.serially(() => this.send(lane));
    this.timers.set(lane, window.setTimeout(send, patience));
  }

  private async reconcile(lane: string, theirs: HubDraft | undefined): Promise<void> {
    const mine = await this.collab.drafts.load(lane);
    const base = await this.baseOf(lane);
    const isOurs = mine ? mine.revision === base : base === 0;
    if ((theirs?.revision ?? 0) === base) return isOurs ? undefined : this.send(lane);
    if (isOurs || !mine || mine.text === theirs?.text) return this.take(lane, mine?.text ?? '', theirs);
    await this.base(lane, theirs?.revision);
    if (theirs) await this.write(lane, mine.text, { text: joined(mine.text, theirs.text) });
    await this.send(lane);
  }

  /** What was written, or sent, on another device. */
  private async take(lane: string, mine: string, theirs: HubDraft | undefined): Promise<void> {
    await this.write(lane, mine, theirs && { text: theirs.text, revision: theirs.revision ?? 0 });
    await this.base(lane, theirs?.revision);
  }

  private async send(lane: string): Promise<void> {
    const place = placeOf(lane);
    const [mine, base] = [await this.collab.drafts.load(lane), await this.baseOf(lane)];
    const text = mine?.text ?? '';
    if (!place || this.closed.has(lane) || (text === '' && base === 0)) return;
    if (this.collab.following.held.get(place.room)?.room.peek().identity) return;
    try {
      const { revision = 0 } = await this.collab.http.put<HubDraft>('drafts', { ...place, text, revision: base });
      await this.base(lane, revision);
      const kept = await this.database.get('drafts', lane);
      if (kept && kept.text === text) await this.database.put('drafts', { ...kept, revision }, lane);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.code === 'draft.changed') void this.meet();
      else if (error.status >= 500 || error.status === 429) throw error;
      else if (error.status !== 401) this.closed.add(lane);
    }
  }

  private async write(
    lane: string,
    before: string,
    draft: { text: string; revision?: number } | undefined,
  ): Promise<void> {
    if (draft) await this.database.put('drafts', { ...draft, at: Date.now() }, lane);
    else await this.database.delete('drafts', lane);
    this.collab.drafts.came.value = { lane, before, text: draft?.text ?? '' };
  }

  /** The revision from which the text of this device was made; other tabs of this device have the same. */
  private async baseOf(lane: string): Promise<number> {
    return (await this.database.get('seen', keyOf(lane))) ?? 0;
  }

  private async known(): Promise<string[]> {
    const keys = await this.database.getAllKeys('seen');
    return keys.filter((key) => key.startsWith(prefix)).map((key) => decodeURIComponent(key.slice(prefix.length)));
  }

  private async base(lane: string, revision = 0): Promise<void> {
    if (revision > 0) await this.database.put('seen', revision, keyOf(lane));
    else await this.database.delete('seen', keyOf(lane));
  }

  /** One thing after the other. What did not get through is looked after again, later and later. */
  private serially(work: () => Promise<void>): Promise<void> {
    this.work = this.work.then(work).then(
      () => {
        this.failures = 0;
      },
      () => {
        clearTimeout(this.again);
        this.again = window.setTimeout(() => void this.meet(), Math.min(longest, patience * 2 ** ++this.failures));
      },
    );
    return this.work;
  }
}

export function startDrafts(collab: Collab): () => void {
  const { database } = collab;
  if (!database) return () => undefined;
  const all = new HubDrafts(collab, database);
  all.start();
  const looks = computed(() => visible.value && collab.line.state.value.kind !== 'away');
  const stop = effect(() => {
    if (looks.value) void all.meet();
  });
  return () => {
    stop();
    all.stop();
  };
}
