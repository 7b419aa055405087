// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Collab } from '../src/app/collab.ts';
import type { Settings } from '../src/wire/types.ts';

/** The settings of a device live as long as its page: each test is a page of its own. */
async function device(person: string, hub: { held: Settings; line: boolean }) {
  vi.resetModules();
  const { setTextSize, textSize } = await import('../src/app/appearance.ts');
  const { setQuietHours, quietHours } = await import('../src/settings/notices.ts');
  const { setSendKey, sendKey } = await import('../src/messages/enter.ts');
  const { startFollowing } = await import('../src/settings/following.ts');
  const http = {
    settings: async () => (hub.line ? hub.held : Promise.reject(new Error('no line'))),
    saveSettings: async (settings: Settings) => {
      if (!hub.line) throw new Error('no line');
      hub.held = settings;
    },
  };
  const state = signal({ kind: hub.line ? 'live' : 'away', since: 0 });
  const stop = startFollowing({ http, person: { id: person }, line: { state } } as unknown as Collab);
  await vi.advanceTimersByTimeAsync(10);
  const parts = { setTextSize, textSize, setQuietHours, quietHours, setSendKey, sendKey };
  return { ...parts, state, stop };
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});

describe('settings', () => {
  it('follow a person to another device', async () => {
    const hub = { held: {} as Settings, line: true };
    const phone = await device('amina', hub);
    phone.setTextSize(130);
    phone.setSendKey('ctrlEnter');
    phone.setQuietHours({ from: 1320, to: 420 });
    await vi.advanceTimersByTimeAsync(2_000);
    phone.stop();
    expect(hub.held).toMatchObject({ textSize: 130, sendKey: 'ctrlEnter' });
    expect(hub.held.quiet).toEqual({ from: 1320, to: 420, zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
    localStorage.clear();
    const desk = await device('amina', hub);
    expect([desk.textSize.value, desk.sendKey.value]).toEqual([130, 'ctrlEnter']);
    expect(desk.quietHours.value).toEqual({ from: 1320, to: 420 });
  });

  it('that were changed without a line win when there is one', async () => {
    const hub = { held: { textSize: 115 } as Settings, line: false };
    const phone = await device('amina', hub);
    phone.setTextSize(150);
    await vi.advanceTimersByTimeAsync(2_000);
    phone.stop();
    hub.line = true;
    const again = await device('amina', hub);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([again.textSize.value, hub.held.textSize]).toEqual([150, 150]);
  });

  it('that nobody has changed are not sent', async () => {
    const hub = { held: {} as Settings, line: true };
    await device('amina', hub);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hub.held).toEqual({});
  });

  it('of somebody else on the same device do not become theirs', async () => {
    const hub = { held: {} as Settings, line: false };
    const phone = await device('amina', hub);
    phone.setTextSize(150);
    await vi.advanceTimersByTimeAsync(2_000);
    phone.stop();
    const others = { held: { textSize: 90 } as Settings, line: true };
    const rosa = await device('rosa', others);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([rosa.textSize.value, others.held.textSize]).toEqual([90, 90]);
  });

  it('that were changed before the page looked after them are sent, too', async () => {
    const hub = { held: {} as Settings, line: true };
    const phone = await device('amina', hub);
    phone.stop();
    phone.setTextSize(130);
    const again = await device('amina', hub);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([again.textSize.value, hub.held.textSize]).toEqual([130, 130]);
  });

  it('do not bring the language of a browser that nobody chose', async () => {
    const hub = { held: {} as Settings, line: true };
    const phone = await device('amina', hub);
    phone.setTextSize(130);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(hub.held.lang).toBeUndefined();
  });
});
