import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../src/app/database.ts';
import { Outbox, type OutboxItem, type Send } from '../src/messages/outbox.ts';
import { indexedStore, laneOf } from '../src/messages/outboxStore.ts';
import { unrecorded, unrecordedTopics } from '../src/messages/pending.ts';
import { command, wordsOf } from '../src/messages/verbs.ts';
import type { Message } from '../src/wire/types.ts';
import { FakeHub } from './fakeHub.ts';

let databases = 0;
const newDatabase = () => openDatabase(`outbox-${++databases}`);
const wait = async () => undefined;

async function outboxOn(name: string, send: Send) {
  const store = indexedStore(await openDatabase(name));
  const outbox = new Outbox({ store, person: 'p1', send, wait });
  await outbox.load();
  return outbox;
}

describe('the outbox', () => {
  it('brings 200 messages written offline through a killed browser and a flapping line, once each and in order', async () => {
    const hub = new FakeHub();
    const name = `outbox-${++databases}`;
    const lane = laneOf(hub.room);
    const offline = await outboxOn(name, () => Promise.reject(new Error('no line')));
    for (let n = 0; n < 200; n++) await offline.add(hub.room, lane, command('message.post', { text: `m${n}` }));

    // The line breaks now before the hub has it, now after; every so often the browser is killed as well.
    let turn = 0;
    const flapping: Send = async (_room, sent) => {
      turn = (turn * 48271 + 11) % 2147483647;
      if (turn % 3 === 0) throw new Error('cut before');
      const answer = hub.submit(sent);
      if (turn % 3 === 1) throw new Error('cut after');
      return answer;
    };
    for (let life = 0; life < 400; life++) {
      const outbox = await outboxOn(name, flapping);
      if (outbox.items.value.length === 0) break;
      outbox.wake();
      await new Promise((resolve) => setTimeout(resolve, 5));
      outbox.lost();
    }

    const arrived = hub.entries.filter(({ type }) => type === 'message.posted').map(({ data }) => data?.text);
    expect(arrived).toEqual(Array.from({ length: 200 }, (_, n) => `m${n}`));
  });

  it('keeps the text of what was refused, says why, and goes on with the rest', async () => {
    const send = vi.fn<Send>(async (_room, sent) =>
      wordsOf(sent) === 'no' ? { status: 'refused', code: 'topic.closed', detail: '' } : { status: 'accepted', seq: 7 },
    );
    const outbox = await outboxOn(`outbox-${++databases}`, send);
    await outbox.add('r1', 'r1/', command('message.post', { text: 'no' }));
    await outbox.add('r1', 'r1/', command('message.post', { text: 'yes' }));
    outbox.wake();
    await vi.waitFor(() => expect(outbox.items.value).toHaveLength(1));
    expect(outbox.items.value[0]).toMatchObject({ state: 'failed', code: 'topic.closed', command: { text: 'no' } });
  });

  it('sends again under the same id', async () => {
    const ids: string[] = [];
    const send: Send = async (_room, { id }) => {
      ids.push(id);
      return ids.length === 1 ? { status: 'refused', code: 'right.missing' } : { status: 'accepted', seq: 4 };
    };
    const outbox = await outboxOn(`outbox-${++databases}`, send);
    const item = await outbox.add('r1', 'r1/', command('message.post', { text: 'a' }));
    outbox.wake();
    await vi.waitFor(() => expect(outbox.items.value[0]?.state).toBe('failed'));
    await outbox.retry(outbox.items.value[0] as OutboxItem);
    await vi.waitFor(() => expect(outbox.items.value).toHaveLength(0));
    expect(ids).toEqual([item.id, item.id]);
  });

  it('waits when the hub is busy or says that it was too fast, and keeps the order', async () => {
    const hub = new FakeHub();
    let asked = 0;
    const send: Send = async (_room, sent) => {
      asked++;
      if (asked % 4 === 1) return { status: 'busy', retryAfterMs: 5 };
      return asked % 4 === 2 ? { status: 'refused', code: 'rate.exceeded' } : hub.submit(sent);
    };
    const outbox = await outboxOn(`outbox-${++databases}`, send);
    for (const text of ['a', 'b', 'c', 'd']) await outbox.add('r1', 'r1/', command('message.post', { text }));
    outbox.wake();
    await vi.waitFor(() => expect(outbox.items.value).toHaveLength(0));
    expect(hub.entries.slice(1).map(({ data }) => data?.text)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('holds a message back until its topic has a number', async () => {
    const hub = new FakeHub();
    const name = `outbox-${++databases}`;
    const offline = await outboxOn(name, () => Promise.reject(new Error('no line')));
    const opening = command('topic.open', { title: 'Wells' });
    const lane = laneOf('r1', `~${opening.id}`);
    await offline.add('r1', lane, command('message.post', { text: 'in the new topic' }), { topic: opening.id });
    await offline.add('r1', laneOf('r1'), opening);

    const outbox = await outboxOn(name, async (_room, sent) => hub.submit(sent));
    outbox.wake();
    await vi.waitFor(() => expect(outbox.items.value).toHaveLength(0));
    expect(hub.entries.slice(1).map(({ type, data }) => [type, data?.topic])).toEqual([
      ['topic.opened', undefined],
      ['message.posted', 2],
    ]);
    expect(outbox.numbers.value.get(opening.id)).toBe(2);
  });

  it('lets go of what depended on something that was thrown away', async () => {
    const outbox = await outboxOn(`outbox-${++databases}`, async () => ({ status: 'accepted', seq: 1 }));
    const opening = await outbox.add('r1', 'r1/', command('topic.open', { title: 'Wells' }));
    await outbox.add('r1', `r1/~${opening.id}`, command('message.post', { text: 'a' }), { topic: opening.id });
    await outbox.discard(opening);
    expect(outbox.items.value).toMatchObject([{ state: 'failed', code: 'outbox.orphan' }]);
  });

  it('belongs to a person: another one at the same device neither sees nor sends it', async () => {
    const store = indexedStore(await newDatabase());
    const send = vi.fn<Send>(async () => ({ status: 'accepted', seq: 1 }));
    const first = new Outbox({ store, person: 'p1', send: () => Promise.reject(new Error('no line')) });
    await first.add('r1', 'r1/', command('message.post', { text: 'mine' }));
    const second = new Outbox({ store, person: 'p2', send });
    await second.load();
    second.wake();
    expect(second.items.value).toEqual([]);
    expect(send).not.toHaveBeenCalled();
  });
});

describe('an own topic', () => {
  const opening = (tried: boolean): OutboxItem => ({
    id: 't',
    person: 'p1',
    room: 'r1',
    lane: 'r1/',
    command: { type: 'topic.open', id: 't', title: 'Wells' },
    refs: {},
    state: 'waiting',
    tried,
    from: 10,
    written: 0,
  });
  const wells = (topic: number) => [{ topic, title: 'Wells', closed: false }];

  it('is not shown twice while the answer to it is on its way', () => {
    expect(unrecordedTopics([opening(true)], wells(11))).toEqual([]);
  });

  it('is still shown beside an older one of the same title', () => {
    expect(unrecordedTopics([opening(true)], wells(9))).toHaveLength(1);
    expect(unrecordedTopics([opening(false)], wells(11))).toHaveLength(1);
  });
});

describe('an own message', () => {
  const item = (id: string, tried: boolean): OutboxItem => ({
    id,
    person: 'p1',
    room: 'r1',
    lane: 'r1/',
    command: { type: 'message.post', id, text: 'same words' },
    refs: {},
    state: 'waiting',
    tried,
    from: 10,
    written: 0,
  });
  const message = (seq: number): [number, Message] => [seq, { seq, at: 1, by: 1, text: 'same words' }];

  it('is not shown twice while the answer to it is on its way', () => {
    expect(unrecorded([item('a', true)], new Map([message(11)]), 1)).toEqual([]);
  });

  it('is still shown when only an older message has the same words', () => {
    expect(unrecorded([item('a', true)], new Map([message(9)]), 1)).toHaveLength(1);
  });

  it('is still shown when it was not tried yet', () => {
    expect(unrecorded([item('a', true), item('b', false)], new Map([message(11)]), 1).map(({ id }) => id)).toEqual([
      'b',
    ]);
  });
});
