import type { OutboxItem } from './outbox.ts';

/** Acknowledged under this number. */
export interface Settled {
  item: OutboxItem;
  seq: number;
}

/** Several tabs of one person share the outbox on disk: one of them at a time sends a lane, and each hears of what another has changed. */
export interface Tabs {
  /** Does the work, unless another tab is at it: that one goes on with whatever is told it. */
  alone(lane: string, work: () => Promise<void>): Promise<void>;
  tell(settled?: Settled): void;
  heard: (settled?: Settled) => void;
  close(): void;
}

/** Where there is one tab, or a browser that knows no other: an id still makes every message arrive once. */
export const alone: Tabs = {
  alone: (_lane, work) => work(),
  tell: () => undefined,
  heard: () => undefined,
  close: () => undefined,
};

export function browserTabs(person: string): Tabs {
  if (!('BroadcastChannel' in globalThis) || !navigator.locks) return { ...alone };
  const name = `collab.outbox.${person}`;
  const others = new BroadcastChannel(name);
  const tabs: Tabs = {
    alone: (lane, work) =>
      navigator.locks.request(`${name}/${lane}`, { ifAvailable: true }, (held) => (held ? work() : undefined)),
    tell: (settled) => others.postMessage(settled),
    heard: () => undefined,
    close: () => others.close(),
  };
  others.onmessage = ({ data }: MessageEvent<Settled | undefined>) => tabs.heard(data);
  return tabs;
}
