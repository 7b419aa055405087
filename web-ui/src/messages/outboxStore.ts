import type { Database } from '../app/database.ts';
import type { OutboxItem } from './outbox.ts';

/** What becomes of an item as it is on disk now; null leaves it as it is. */
export type Change = (kept: OutboxItem) => OutboxItem | null;

/**
 * Where the outbox is kept. `change` answers the changed item, or null where it is gone or stays; `settle` takes an item off and gives
 * its number to those that wait for it. Each is one step, whatever other tabs do.
 */
export interface OutboxStore {
  all(person: string): Promise<OutboxItem[]>;
  add(item: OutboxItem): Promise<OutboxItem>;
  change(item: OutboxItem, change: Change): Promise<OutboxItem | null>;
  remove(item: OutboxItem): Promise<void>;
  settle(item: OutboxItem, seq: number): Promise<OutboxItem[]>;
}

export const laneOf = (room: string, topic?: number | string): string => `${room}/${topic ?? ''}`;

/** An item after the command it waited for was given its number. Null where nothing changes. */
export function resolved(item: OutboxItem, settled: OutboxItem, seq: number): OutboxItem | null {
  const fields = Object.keys(item.refs).filter((field) => item.refs[field] === settled.id);
  const lane = item.lane === laneOf(settled.room, `~${settled.id}`) ? laneOf(settled.room, seq) : item.lane;
  if (fields.length === 0 && lane === item.lane) return null;
  const refs = Object.fromEntries(Object.entries(item.refs).filter(([field]) => !fields.includes(field)));
  const numbers = Object.fromEntries(fields.map((field) => [field, seq]));
  return { ...item, lane, refs, command: { ...item.command, ...numbers } };
}

export function indexedStore(database: Database): OutboxStore {
  const mine = async (person: string) => (await database.getAll('outbox')).filter((item) => item.person === person);
  return {
    all: mine,
    add: async (item) => {
      const write = database.transaction('outbox', 'readwrite', { durability: 'strict' });
      const key = await write.store.add(item);
      await write.done;
      return { ...item, key };
    },
    change: async ({ key = 0 }, change) => {
      const write = database.transaction('outbox', 'readwrite');
      const kept = await write.store.get(key);
      const next = kept ? change(kept) : null;
      if (next) await write.store.put(next);
      await write.done;
      return next;
    },
    remove: async ({ key }) => void (key !== undefined && (await database.delete('outbox', key))),
    settle: async (settled, seq) => {
      const write = database.transaction('outbox', 'readwrite');
      if (settled.key !== undefined) void write.store.delete(settled.key);
      const left = (await write.store.getAll()).map((item) => {
        const next = resolved(item, settled, seq);
        if (next) void write.store.put(next);
        return next ?? item;
      });
      await write.done;
      return left.filter((item) => item.person === settled.person);
    },
  };
}

/** Where the browser has no place to keep things: better than not being able to write at all, and the screen says so. */
export function passingStore(): OutboxStore {
  let items: OutboxItem[] = [];
  let last = 0;
  return {
    all: async (person) => items.filter((item) => item.person === person),
    add: async (item) => {
      const kept = { ...item, key: --last };
      items = [...items, kept];
      return kept;
    },
    change: async ({ key }, change) => {
      const kept = items.find((one) => one.key === key);
      const next = kept ? change(kept) : null;
      if (next) items = items.map((one) => (one === kept ? next : one));
      return next;
    },
    remove: async ({ key }) => {
      items = items.filter((one) => one.key !== key);
    },
    settle: async (settled, seq) => {
      items = items.filter((one) => one.key !== settled.key).map((one) => resolved(one, settled, seq) ?? one);
      return items.filter((item) => item.person === settled.person);
    },
  };
}

/**
 * On a full disk the rooms that can be asked for again make way. Where that is not enough memory keeps what is written, behind what
 * lies on disk, and the screen says so.
 */
export function sturdyStore(database: Database, full: () => void): OutboxStore {
  const disk = indexedStore(database);
  const memory = passingStore();
  const of = ({ key = 0 }: OutboxItem) => (key < 0 ? memory : disk);
  const all = async (person: string) => [...(await disk.all(person)), ...(await memory.all(person))];
  const inMemory = (item: OutboxItem) => {
    full();
    return memory.add(item);
  };
  return {
    all,
    add: (item) =>
      disk.add(item).catch(async () => {
        await database.clear('held').catch(() => undefined);
        return disk.add(item).catch(() => inMemory(item));
      }),
    change: (item, change) => of(item).change(item, change),
    remove: (item) => of(item).remove(item),
    settle: async (item, seq) => [...(await disk.settle(item, seq)), ...(await memory.settle(item, seq))],
  };
}
