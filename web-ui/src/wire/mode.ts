import { computed, signal } from '@preact/signals';
import { keep, kept } from './kept.ts';

/** Text only: nothing that is not needed to read and to write. `auto` follows what the browser and the line say. */
export type TextOnlyChoice = 'auto' | 'on' | 'off';

interface Connection extends EventTarget {
  saveData?: boolean;
  effectiveType?: string;
  type?: string;
}

const keptAs = 'collab.textOnly';
const speedKeptAs = 'collab.speed';
/** Bytes a second: 100 kbit/s. */
const slow = 12_500;
const measuredFor = 86_400_000;

export const connection = (globalThis.navigator as { connection?: Connection } | undefined)?.connection;
const told = signal(isPoor());

export const choice = signal<TextOnlyChoice>(choiceOf(kept(keptAs)));
export const textOnly = computed(() => choice.value === 'on' || (choice.value === 'auto' && told.value));

export function choose(mode: TextOnlyChoice): void {
  choice.value = mode;
  keep(keptAs, mode);
}

/** What a transfer of some size has shown; it counts for a day. */
export function measured(bytesPerSecond: number): void {
  keep(speedKeptAs, `${Math.round(bytesPerSecond)} ${Date.now()}`);
  told.value = isPoor();
}

connection?.addEventListener?.('change', () => {
  told.value = isPoor();
});

function choiceOf(word: string | null): TextOnlyChoice {
  return word === 'on' || word === 'off' ? word : 'auto';
}

function isPoor(): boolean {
  const [speed = 0, at = 0] = (kept(speedKeptAs) ?? '').split(' ').map(Number);
  const isSlow = speed > 0 && speed < slow && Date.now() - at < measuredFor;
  return isSlow || connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}
