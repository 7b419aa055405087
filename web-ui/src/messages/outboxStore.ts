import type { Database } from '../app/database.ts';
import type { OutboxItem } from './outbox.ts';

/** Where the outbox is kept. `settle` takes an item off and gives its number to those that wait for it, in one step. */
export interface OutboxStore {
  all(person: string): Promise<OutboxItem[]>;
  add(item: OutboxItem): Promise<OutboxItem>;
  put(item: OutboxItem): Promise<void>;
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
    add: async (item) => ({ ...item, key: await database.add('outbox', item) }),
    put: async (item) => void (await database.put('outbox', item)),
    remove: async ({ key }) => void (key !== undefined && (await database.delete('outbox', key))),
    settle: async (settled, seq) => {
      const write = database.transaction('outbox', 'readwrite');
      if (settled.key !== undefined) await write.store.delete(settled.key);
      for (const item of await write.store.getAll()) {
        const next = resolved(item, settled, seq);
        if (next) await write.store.put(next);
      }
      await write.done;
      return mine(settled.person);
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
      const kept = { ...item, key: ++last };
      items = [...items, kept];
      return kept;
    },
    put: async (item) => {
      items = items.map((one) => (one.key === item.key ? item : one));
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
