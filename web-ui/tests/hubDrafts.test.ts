// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Collab } from '../src/app/collab.ts';
import type { Database } from '../src/app/database.ts';
import { Drafts } from '../src/messages/drafts.ts';
import { HubDrafts, joined } from '../src/messages/hubDrafts.ts';
import { Refused } from '../src/wire/http.ts';
import type { HubDraft } from '../src/wire/types.ts';

const lane = 'africa/9';

/** As the hub keeps drafts: nothing is put in the place of what its writer has not seen. */
function hub() {
  let kept: HubDraft | null = null;
  let clock = 0;
  const refused = new Refused(409, 'draft.changed', '', 0);
  return {
    text: () => kept?.text ?? '',
    get: async () => ({ items: kept ? [kept] : [] }),
    put: async (_: string, draft: HubDraft) => {
      if ((kept?.revision ?? 0) !== draft.revision) throw refused;
      kept = draft.text === '' ? null : { ...draft, revision: ++clock };
      return kept ?? { ...draft, revision: 0 };
    },
  };
}

function disk(): Database {
  const stores = { drafts: new Map<string, unknown>(), seen: new Map<string, unknown>() };
  type Store = keyof typeof stores;
  return {
    get: async (store: Store, key: string) => stores[store].get(key),
    put: async (store: Store, value: unknown, key: string) => void stores[store].set(key, value),
    delete: async (store: Store, key: string) => void stores[store].delete(key),
    getAllKeys: async (store: Store) => [...stores[store].keys()],
  } as unknown as Database;
}

function device({ get, put }: ReturnType<typeof hub>) {
  const database = disk();
  const drafts = new Drafts(database);
  const line = { up: true };
  const through =
    <A extends unknown[], R>(door: (...of: A) => Promise<R>) =>
    async (...of: A) => {
      if (!line.up) throw new Error('no line');
      return door(...of);
    };
  const http = { get: through(get), put: through(put) };
  const sync = new HubDrafts({ database, drafts, http, following: { held: new Map() } } as unknown as Collab, database);
  sync.start();
  const text = async () => (await drafts.load(lane))?.text ?? '';
  const write = (words: string) => drafts.keep(lane, { text: words });
  return { line, sync, text, write, letGo: () => drafts.keep(lane, null), drafts };
}

beforeEach(() => void vi.useFakeTimers());
const settled = () => vi.advanceTimersByTimeAsync(5_000);

describe('a draft', () => {
  it('goes on on another device, and is gone there when it was sent here', async () => {
    const all = hub();
    const [phone, desk] = [device(all), device(all)];
    phone.write('نحتاج إلى');
    await settled();
    await desk.sync.meet();
    expect(await desk.text()).toBe('نحتاج إلى');
    expect(desk.drafts.came.value).toEqual({ lane, before: '', text: 'نحتاج إلى' });
    desk.letGo();
    await settled();
    await phone.sync.meet();
    expect([all.text(), await phone.text()]).toEqual(['', '']);
  });

  it('that the hub could not take is brought again', async () => {
    const all = hub();
    let busy = 2;
    const put = async (path: string, draft: HubDraft) => {
      if (busy-- > 0) throw new Refused(503, 'store.away', '', 0);
      return all.put(path, draft);
    };
    const phone = device({ ...all, put });
    phone.write('We need spare parts');
    await settled();
    expect(all.text()).toBe('');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(all.text()).toBe('We need spare parts');
  });

  it('that was begun anew after another was sent is not taken for that one', async () => {
    const all = hub();
    const [phone, desk] = [device(all), device(all)];
    phone.write('one');
    await settled();
    await desk.sync.meet();
    phone.line.up = false;
    phone.write('one and more');
    desk.letGo();
    await settled();
    desk.write('two');
    await settled();
    phone.line.up = true;
    await phone.sync.meet();
    expect(all.text()).toBe('two\n\none and more');
  });

  it('holds no text twice', () => {
    expect(joined('one two', 'one')).toBe('one two');
    expect(joined('one', 'one two')).toBe('one two');
  });

  it('of two devices that come and go loses no sentence that was not sent, and is the same on both in the end', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const next = numbers(seed);
      const all = hub();
      const devices = [device(all), device(all)];
      const sent: string[] = [];
      let written = 0;
      for (let step = 0; step < 25; step++) {
        const one = devices[next(2)];
        if (!one) continue;
        const act = next(10);
        if (act < 5) one.write(`${await one.text()} <${++written}>`);
        else if (act === 5) {
          sent.push(await one.text());
          one.letGo();
        } else if (act === 6) one.line.up = !one.line.up;
        else if (act === 7) await one.sync.meet();
        else await vi.advanceTimersByTimeAsync(next(6_000));
      }
      for (const one of devices) one.line.up = true;
      for (let round = 0; round < 3; round++) {
        await settled();
        for (const one of devices) await one.sync.meet();
      }
      await settled();
      const texts = await Promise.all(devices.map((one) => one.text()));
      expect(texts).toEqual([all.text(), all.text()]);
      const left = [...sent, all.text()].join(' ');
      for (let sentence = 1; sentence <= written; sentence++) expect(left, `seed ${seed}`).toContain(`<${sentence}>`);
    }
  });
});

/** Always the same ones for a seed. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
