import { signal } from '@preact/signals';
import { reconnectDelay } from './delay.ts';
import type { Hub, OpenHub, Screen } from './hub.ts';
import type { Ladder } from './ladder.ts';

/** `live`: a WebSocket. `polling`: the next rung of the ladder, requests that wait. `away`: neither. */
export interface LineState {
  kind: 'live' | 'polling' | 'away';
  since: number;
}

export interface LineEnds {
  open: OpenHub;
  screen: Omit<Screen, 'onClosed'>;
  /** Called for each new line, before it counts as live. */
  resume(hub: Hub): Promise<void>;
  /** One request that waits for news; rejects when the hub cannot be reached. */
  poll(wait: number): Promise<void>;
  lost(): void;
  up(): void;
  random?: () => number;
  ladder?: Ladder;
}

const socketsBeforePolling = 2;
const pollFor = 60_000;
const pollWait = 12;
const pollAtMostEvery = 1_000;
const untilNudged = 2_000_000_000;

/** Keeps a line to the hub, for ever: WebSocket, else requests that wait, else another try after a while. */
export class Line {
  readonly state = signal<LineState>({ kind: 'away', since: Date.now() });
  hub: Hub | null = null;
  private draining = false;
  private stopped = false;
  private resting = false;
  private wake: () => void = () => undefined;

  constructor(private readonly ends: LineEnds) {}

  async run(): Promise<void> {
    let attempt = 0;
    let refused = 0;
    let blocked = this.ends.ladder?.blocked() ?? false;
    while (!this.stopped) {
      if (this.resting) {
        await this.pause(untilNudged);
        continue;
      }
      if (!blocked && (await this.live())) {
        attempt = 0;
        refused = 0;
        this.ends.ladder?.note(false);
      } else if ((blocked || ++refused >= socketsBeforePolling) && (await this.polling())) {
        attempt = 0;
        blocked = false;
        continue;
      }
      blocked = false;
      if (this.resting) continue;
      await this.pause(reconnectDelay(attempt++, this.draining, this.ends.random));
      this.draining = false;
    }
  }

  stop(): void {
    this.stopped = true;
    this.hub?.close();
    this.wake();
  }

  /** The network is said to be back, or somebody looks at the page: try now. */
  nudge(): void {
    if (this.resting) this.state.value = { kind: 'away', since: Date.now() };
    this.resting = false;
    this.wake();
  }

  /** Nobody looks at the page, and bytes or power are dear: no line until the next nudge. */
  rest(): void {
    this.resting = true;
    this.hub?.close();
  }

  /** The network is said to be gone: do not wait until the line is found dead. */
  drop(): void {
    this.hub?.close();
  }

  /** The node is going away and has asked its screens to come back elsewhere, spread over a few seconds. */
  drain(): void {
    this.draining = true;
    this.hub?.close();
  }

  /** Answers, after the line has ended, whether it had been live. */
  private async live(): Promise<boolean> {
    let hub: Hub | null = null;
    let wasLive = false;
    let ended: (silentSince?: number) => void = () => undefined;
    const closed = new Promise<number | undefined>((resolve) => {
      ended = resolve;
    });
    let since: number | undefined;
    try {
      hub = await this.ends.open({ ...this.ends.screen, onClosed: ended });
      await Promise.race([this.ends.resume(hub), closed.then(() => Promise.reject(new Error('closed')))]);
      if (this.resting) throw new Error('resting');
      this.hub = hub;
      this.become('live');
      wasLive = true;
      this.ends.up();
      since = await closed;
    } catch {
      // Not to be had now, whatever the reason: the next round tries again.
    }
    this.hub = null;
    hub?.close();
    this.ends.lost();
    if (!this.stopped) this.become('away', since);
    return wasLive;
  }

  /** For a minute; then the WebSocket gets another chance. Answers whether it worked at all. */
  private async polling(): Promise<boolean> {
    const until = Date.now() + pollFor;
    let worked = false;
    try {
      while (!this.stopped && !this.resting && Date.now() < until) {
        const asked = Date.now();
        await this.ends.poll(worked ? pollWait : 0);
        if (!worked) {
          this.become('polling');
          this.ends.ladder?.note(true);
        } else if (Date.now() - asked < pollAtMostEvery) await this.pause(pollAtMostEvery);
        worked = true;
        this.ends.up();
      }
    } catch {
      this.become('away');
    }
    return worked && this.state.value.kind === 'polling';
  }

  private become(kind: LineState['kind'], since = Date.now()): void {
    if (this.state.value.kind !== kind) this.state.value = { kind, since };
  }

  private pause(duration: number): Promise<void> {
    return new Promise((resolve) => {
      const limit = setTimeout(resolve, duration);
      this.wake = () => {
        clearTimeout(limit);
        resolve();
      };
    });
  }
}
