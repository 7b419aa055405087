import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Screen } from '../src/wire/hub.ts';
import { openSignalR } from '../src/wire/signalr.ts';

/** A WebSocket whose other end is the test. */
class Wire {
  static readonly OPEN = 1;
  static last: Wire;
  readyState = 0;
  readonly sent: string[] = [];
  onopen: () => void = () => undefined;
  onclose: () => void = () => undefined;
  onmessage: (event: { data: string }) => void = () => undefined;

  constructor(readonly url: string) {
    Wire.last = this;
  }

  open(): void {
    this.readyState = Wire.OPEN;
    this.onopen();
    this.say('{}');
  }

  say(...frames: string[]): void {
    this.onmessage({ data: frames.map((frame) => `${frame}\x1e`).join('') });
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.readyState = 3;
  }
}

const screenOf = () =>
  ({ onEntries: vi.fn(), onEnded: vi.fn(), onNotice: vi.fn(), onClosed: vi.fn() }) satisfies Screen;

async function opened(screen = screenOf()) {
  const opening = openSignalR(screen);
  Wire.last.open();
  return { hub: await opening, wire: Wire.last, screen };
}

describe('the live line', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', Wire);
    vi.stubGlobal('location', { href: 'https://hub.test/rooms' });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('shakes hands and is open when the hub has answered', async () => {
    const { wire } = await opened();
    expect(wire.url).toBe('wss://hub.test/hub');
    expect(wire.sent).toEqual(['{"protocol":"json","version":1}\x1e']);
  });

  it('gives each answer to whoever asked, in whatever order they come', async () => {
    const { hub, wire } = await opened();
    const first = hub.submit('r', { type: 'room.close', id: 'a' });
    const second = hub.follow('r', { after: 3, epoch: 'e', mark: 'm' });
    wire.say('{"type":3,"invocationId":"2","result":{"status":"following"}}');
    wire.say('{"type":3,"invocationId":"1","result":{"status":"accepted","seq":4}}');
    expect(await first).toMatchObject({ seq: 4 });
    expect(await second).toMatchObject({ status: 'following' });
  });

  it('hands on what the hub calls, also several in one frame', async () => {
    const { wire, screen } = await opened();
    wire.say(
      '{"type":1,"target":"Entries","arguments":[{"room":"r"}]}',
      '{"type":1,"target":"Notice","arguments":[{"type":"x"}]}',
    );
    expect(screen.onEntries).toHaveBeenCalledWith({ room: 'r' });
    expect(screen.onNotice).toHaveBeenCalledWith({ type: 'x' });
  });

  it('pings every eight seconds and costs little while nothing happens', async () => {
    const { wire } = await opened();
    for (let second = 0; second < 60; second++) {
      vi.advanceTimersByTime(1_000);
      if (second % 8 === 0) wire.say('{"type":6}');
    }
    const pings = wire.sent.filter((text) => text === '{"type":6}\x1e');
    expect(pings.length).toBeGreaterThanOrEqual(6);
    expect(pings.length).toBeLessThanOrEqual(8);
  });

  it('is dead after eighteen silent seconds, says since when, and fails what was asked', async () => {
    const { hub, screen } = await opened();
    const heard = Date.now();
    const asked = hub.submit('r', { type: 'room.close', id: 'a' }).catch((error: Error) => error.message);
    vi.advanceTimersByTime(17_500);
    expect(screen.onClosed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(screen.onClosed).toHaveBeenCalledWith(heard);
    expect(await asked).toBe('closed');
  });

  it('fails everything at once when the line breaks, and says so once', async () => {
    const { hub, wire, screen } = await opened();
    const asked = hub.follow('r', { after: 0, epoch: '', mark: '' }).catch((error: Error) => error.message);
    wire.onclose();
    wire.onclose();
    expect(await asked).toBe('closed');
    await expect(hub.submit('r', { type: 'room.close', id: 'a' })).rejects.toThrow('closed');
    expect(screen.onClosed).toHaveBeenCalledTimes(1);
  });

  it('gives up a line that does not open', async () => {
    const failed = openSignalR(screenOf()).catch((error: Error) => error.message);
    vi.advanceTimersByTime(11_500);
    expect(await failed).toBe('closed');
  });
});
