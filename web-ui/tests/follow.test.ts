import { describe, expect, it, vi } from 'vitest';
import { foldHistory } from '../src/record/fold.ts';
import { Following } from '../src/record/follow.ts';
import type { HeldRoom } from '../src/rooms/held.ts';
import { FakeHub } from './fakeHub.ts';

async function screenOn(hub: FakeHub) {
  const following = new Following(hub.http);
  const line = hub.connect({
    onEntries: (frame) => following.entries(frame),
    onEnded: () => undefined,
    onNotice: () => undefined,
  });
  await following.resume(line);
  const room = following.open(hub.room);
  await vi.waitFor(() => expect(room.standing.value).not.toBe('loading'));
  await vi.waitFor(() => expect(hub.followed).toBeGreaterThan(0));
  return { following, line, room };
}

async function level(hub: FakeHub, room: HeldRoom) {
  await vi.waitFor(() => expect(room.at.value).toBe(hub.entries.length));
  const { room: state, messages } = foldHistory(hub.entries);
  expect(room.room.value).toEqual(state);
  const shown = [...room.messages.value.values()].sort((a, b) => a.seq - b.seq);
  const { since } = room.reachOf(0);
  expect(shown.filter(({ seq }) => seq >= since)).toEqual(messages.filter(({ seq }) => seq >= since));
}

describe('a screen on a room', () => {
  it('holds the newest page and follows from there', async () => {
    const hub = new FakeHub();
    for (let n = 0; n < 80; n++) hub.post(`m${n}`);
    const { room } = await screenOn(hub);
    expect(room.messages.value.size).toBe(50);
    expect(room.reachOf(0).more).toBe(true);
    hub.post('live');
    hub.deliver();
    await level(hub, room);
  });

  it('ends in the same state after a cut as one that never left', async () => {
    const hub = new FakeHub();
    const first = hub.post('first');
    const { following, line, room } = await screenOn(hub);
    line.close();
    following.lost();
    hub.append('message.edited', { message: first, text: 'better' });
    for (let n = 0; n < 40; n++) hub.post(`missed ${n}`);
    hub.append('message.retracted', { message: first + 2 });
    await following.resume(
      hub.connect({
        onEntries: (frame) => following.entries(frame),
        onEnded: () => undefined,
        onNotice: () => undefined,
      }),
    );
    await level(hub, room);
    expect(hub.catchUps).toBeGreaterThan(1);
  });

  it('far behind, first forgets what is gone, then jumps to the newest', async () => {
    const hub = new FakeHub();
    const secret = hub.post('secret');
    const old = hub.post('old');
    const { following, line, room } = await screenOn(hub);
    line.close();
    following.lost();
    hub.append('message.retracted', { message: secret });
    hub.append('message.reacted', { message: old, emoji: '👍', on: true });
    for (let n = 0; n < 300; n++) hub.post(`missed ${n}`);
    await following.resume(
      hub.connect({
        onEntries: (frame) => following.entries(frame),
        onEnded: () => undefined,
        onNotice: () => undefined,
      }),
    );
    await level(hub, room);
    expect(room.messages.value.get(secret)).toMatchObject({ gone: true });
    expect(room.messages.value.get(secret)).not.toHaveProperty('text');
    expect(room.messages.value.get(old)?.reactions).toEqual({ '👍': [1] });
    expect(room.reachOf(0).more).toBe(true);
  });

  it('fills a gap that a lost frame has left', async () => {
    const hub = new FakeHub();
    const { following, room } = await screenOn(hub);
    hub.post('lost on the way');
    const seq = hub.post('arrived');
    following.entries({ room: hub.room, entries: hub.entries.slice(-1), mark: hub.markAt(seq) });
    await level(hub, room);
  });

  it('starts anew when its place does not fit any more', async () => {
    const hub = new FakeHub();
    hub.post('before the restore');
    const { following, line, room } = await screenOn(hub);
    line.close();
    following.lost();
    hub.entries.pop();
    hub.epoch = 'e2';
    hub.post('after the restore');
    await following.resume(
      hub.connect({
        onEntries: (frame) => following.entries(frame),
        onEnded: () => undefined,
        onNotice: () => undefined,
      }),
    );
    await level(hub, room);
    expect(room.cursor.epoch).toBe('e2');
  });

  it('fetches what was too big for a frame', async () => {
    const hub = new FakeHub();
    const { following, room } = await screenOn(hub);
    const seq = hub.post('long '.repeat(4000));
    following.entries({
      room: hub.room,
      entries: [{ seq, at: 1, by: 1, type: 'message.posted', fetch: true }],
      mark: hub.markAt(seq),
    });
    await level(hub, room);
  });

  it('is told when it may not read on', async () => {
    const hub = new FakeHub();
    const { following, line, room } = await screenOn(hub);
    line.close();
    hub.removed = true;
    await following.resume(
      hub.connect({ onEntries: () => undefined, onEnded: () => undefined, onNotice: () => undefined }),
    );
    expect(room.standing.value).toBe('ended');
  });

  it('loads older messages without losing what happened meanwhile', async () => {
    const hub = new FakeHub();
    for (let n = 0; n < 120; n++) hub.post(`m${n}`);
    const { room } = await screenOn(hub);
    const page = await hub.http.messages(hub.room, { before: room.reachOf(0).since, limit: 50 });
    const changed = page.items[3]?.seq ?? 0;
    hub.append('message.edited', { message: changed, text: 'changed while the page was on its way' });
    hub.deliver();
    await vi.waitFor(() => expect(room.at.value).toBe(hub.entries.length));
    expect(room.addOlder(0, page)).toBe(true);
    await level(hub, room);
    expect(room.messages.value.get(changed)?.text).toBe('changed while the page was on its way');
  });

  it('without a WebSocket asks anew when a room is opened, instead of waiting for the others', async () => {
    const hub = new FakeHub();
    const asked: string[][] = [];
    const following = new Following({
      ...hub.http,
      catchUp: (places, wait) => {
        asked.push(Object.keys(places));
        return wait > 0 && asked.length === 1 ? new Promise(() => undefined) : hub.http.catchUp(places, wait);
      },
    });
    const waiting = following.poll(12);
    const room = following.open(hub.room);
    await waiting;
    hub.post('new');
    await following.poll(12);
    expect(asked).toEqual([[], [hub.room]]);
    await level(hub, room);
  });
});
