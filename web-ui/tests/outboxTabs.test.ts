import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../src/app/database.ts';
import { Outbox, type OutboxItem, type Send } from '../src/messages/outbox.ts';
import { indexedStore, sturdyStore } from '../src/messages/outboxStore.ts';
import { command, wordsOf } from '../src/messages/verbs.ts';

let databases = 0;
const newDatabase = () => openDatabase(`tabs-${++databases}`);
const wait = async () => undefined;

/** A database that finds the disk full so many times. */
function withoutSpace(database: Database, times: number): Database {
  let left = times;
  return new Proxy(database, {
    get: (whole, name) => {
      if (name === 'transaction' && left-- > 0) throw new DOMException('full', 'QuotaExceededError');
      const found = Reflect.get(whole, name);
      return typeof found === 'function' ? found.bind(whole) : found;
    },
  });
}

const unsent = (id: string): OutboxItem => ({
  id,
  person: 'p1',
  room: 'r1',
  lane: 'r1/',
  command: command('message.post', { text: id }),
  refs: {},
  state: 'waiting',
  tried: false,
  from: 0,
  written: 0,
});

async function outboxOn(name: string, send: Send) {
  const store = indexedStore(await openDatabase(name));
  const outbox = new Outbox({ store, person: 'p1', send, wait });
  await outbox.load();
  return outbox;
}

describe('the outbox on a disk that others use, too', () => {
  it('lets words be changed as long as the hub cannot have them, and no longer', async () => {
    const sent: string[] = [];
    const never: Send = (_room, what) => {
      sent.push(wordsOf(what));
      return new Promise(() => undefined);
    };
    const outbox = await outboxOn(`tabs-${++databases}`, never);
    const item = await outbox.add('r1', 'r1/', command('message.post', { text: 'teh' }));
    expect(await outbox.rewrite(item, 'the')).toBe(true);
    outbox.wake();
    await vi.waitFor(() => expect(sent).toEqual(['the']));
    expect(await outbox.rewrite(item, 'late')).toBe(false);
  });

  it('does not send what another tab has deleted', async () => {
    const name = `tabs-${++databases}`;
    const send = vi.fn<Send>(async () => ({ status: 'accepted', seq: 7 }));
    const mine = await outboxOn(name, send);
    const item = await mine.add('r1', 'r1/', command('message.post', { text: 'no' }));
    const other = await outboxOn(name, send);
    await other.discard(item);
    mine.wake();
    await vi.waitFor(() => expect(mine.items.value).toHaveLength(0));
    expect(send).not.toHaveBeenCalled();
  });

  it('keeps what is written in memory, behind what lies on disk, when the disk is full, and says so', async () => {
    const database = await newDatabase();
    const disk = await indexedStore(database).add({ ...unsent('first'), written: 1 });
    const full = vi.fn();
    const store = sturdyStore(withoutSpace(database, 2), full);
    const kept = await store.add({ ...unsent('second'), written: 2 });
    expect(full).toHaveBeenCalledTimes(1);
    expect((await store.all('p1')).map(({ id }) => id)).toEqual(['first', 'second']);
    expect(await store.settle(disk, 3)).toEqual([kept]);
    expect(await store.settle(kept, 4)).toEqual([]);
  });
});
