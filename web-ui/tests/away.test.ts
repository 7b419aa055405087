import { describe, expect, it, vi } from 'vitest';
import { loadOlder } from '../src/messages/older.ts';
import { Following } from '../src/record/follow.ts';
import type { HeldRoom } from '../src/rooms/held.ts';
import { FakeHub } from './fakeHub.ts';

const line = (following: Following) => ({
  onEntries: following.entries.bind(following),
  onEnded: () => undefined,
  onNotice: () => undefined,
});

async function screenOn(hub: FakeHub) {
  const following = new Following(hub.http);
  const open = hub.connect(line(following));
  await following.resume(open);
  const room = following.open(hub.room);
  await vi.waitFor(() => expect(room.standing.value).toBe('ready'));
  const leave = () => {
    open.close();
    following.lost();
  };
  return { following, room, leave };
}

/** What its reader sees who scrolls to the beginning of each topic. */
async function allOf(hub: FakeHub, room: HeldRoom) {
  const topics = room.room.value.topics.map(({ topic }) => topic);
  for (const topic of topics) while (room.reachOf(topic).more) await loadOlder(hub.http, room, topic, 20);
  const messages = [...room.messages.value.values()].sort((a, b) => a.seq - b.seq);
  return { room: room.room.value, topics: topics.map((topic) => messages.filter((one) => one.topic === topic)) };
}

/** One month in a busy channel, in random steps. */
class Month {
  private readonly said: number[] = [];
  private readonly topics: number[];

  constructor(
    private readonly hub: FakeHub,
    private readonly next: (below: number) => number,
  ) {
    this.topics = [hub.append('topic.opened', { title: 'A' }), hub.append('topic.opened', { title: 'B' })];
  }

  go(steps: number): void {
    for (let step = 0; step < steps; step++) this.step();
  }

  private step(): void {
    const { hub, next } = this;
    const [message, topic] = [this.some(this.said), this.some(this.topics) ?? 0];
    const act = next(14);
    if (act < 6 || message === undefined) this.said.push(hub.append('message.posted', { text: `m${act}`, topic }));
    else if (act === 6) hub.append('message.edited', { message, text: 'better' });
    else if (act === 7) hub.append('message.retracted', { message });
    else if (act === 8) hub.append('message.reacted', { message, emoji: '👍', on: next(2) === 0 });
    else if (act === 9) hub.append('message.pinned', { message, on: next(2) === 0 });
    else if (act === 10) hub.append('topic.renamed', { topic, title: `T${next(9)}` });
    else if (act === 11)
      this.topics.push(hub.append('topic.wasSplit', { title: 'Apart', from: topic, messages: this.few() }));
    else hub.append('message.moved', { from: topic, topic: this.some(this.topics), messages: this.few() });
  }

  private few(): number[] {
    return [...new Set([this.some(this.said) ?? 0, this.some(this.said) ?? 0])].sort((a, b) => a - b);
  }

  private some(of: readonly number[]): number | undefined {
    return of[this.next(of.length)];
  }
}

describe('somebody who was away', () => {
  for (const [what, steps] of [
    ['an hour', 60],
    ['a month', 400],
  ] as const)
    it(`for ${what} comes back with one request and ends in the same state as one who opens the room anew`, async () => {
      for (let seed = 1; seed <= 10; seed++) {
        const hub = new FakeHub('r1', 'regionalChannel');
        const month = new Month(hub, numbers(seed));
        month.go(150);
        const back = await screenOn(hub);
        // A topic that they have read from its beginning: what was said elsewhere may be moved into it meanwhile.
        const [first] = back.room.room.value.topics;
        while (first && back.room.reachOf(first.topic).more) await loadOlder(hub.http, back.room, first.topic, 20);
        back.leave();
        month.go(steps);
        const before = hub.catchUps;
        await back.following.resume(hub.connect(line(back.following)));
        expect(hub.catchUps - before).toBe(1);
        const fresh = await screenOn(hub);
        expect(await allOf(hub, back.room), `seed ${seed}`).toEqual(await allOf(hub, fresh.room));
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
