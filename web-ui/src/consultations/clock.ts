import { signal } from '@preact/signals';
import type { Http } from '../wire/http.ts';

/** What the hub's clock is ahead of this device's, and how far that may be wrong, in milliseconds. */
const offset = signal({ ahead: 0, within: Number.POSITIVE_INFINITY, at: 0 });
const tries = 4;
const goodEnough = 150;
const holdsFor = 10 * 60_000;

/** Ticks four times a second while a floor is on screen. */
export const tick = signal(Date.now());
export const hubNow = () => tick.value + offset.value.ahead;

let shown = 0;
let timer = 0;

export function showClock(): () => void {
  if (shown++ === 0) timer = window.setInterval(() => (tick.value = Date.now()), 250);
  return () => {
    if (--shown === 0) clearInterval(timer);
  };
}

/** The answer was made at some moment between asking and hearing: the shortest of a few rounds is kept. */
export function heardTime(now: number, asked: number, heard: number): void {
  const within = (heard - asked) / 2;
  const known = offset.peek();
  if (within > known.within && heard - known.at < holdsFor) return;
  offset.value = { ahead: now - (asked + heard) / 2, within, at: heard };
}

/** After a sleep of the device, or on another network, what was known of its clock says nothing any more. */
export async function setClock(http: Pick<Http, 'time'>): Promise<void> {
  offset.value = { ...offset.peek(), within: Number.POSITIVE_INFINITY };
  for (let round = 0; round < tries && offset.peek().within > goodEnough; round++) {
    const asked = Date.now();
    heardTime(await http.time(), asked, Date.now());
  }
}

/** `1:05`; the minus stands for what is over. */
export function clockText(ms: number): string {
  const seconds = Math.ceil(Math.abs(ms) / 1000 - (ms < 0 ? 1 : 0));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
