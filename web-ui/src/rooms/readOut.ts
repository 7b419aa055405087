import { signal } from '@preact/signals';

/** What a screen reader is told of a room's new messages. */
export type ReadOutMode = 'all' | 'mentions' | 'off';
export const readOutModes: readonly ReadOutMode[] = ['all', 'mentions', 'off'];

const keptAs = 'collab.readOut';
const modes = signal<Readonly<Record<string, ReadOutMode>>>(load());

function load(): Record<string, ReadOutMode> {
  try {
    return JSON.parse(localStorage.getItem(keptAs) ?? '{}') as Record<string, ReadOutMode>;
  } catch {
    return {};
  }
}

/** What holds for rooms that were not set otherwise. */
export const everywhere = '';
export const readOutOf = (room: string): ReadOutMode => modes.value[room] ?? modes.value[everywhere] ?? 'all';

export function setReadOut(room: string, mode: ReadOutMode): void {
  const { [room]: _, ...others } = modes.peek();
  const usual = room === everywhere ? 'all' : readOutOf(everywhere);
  modes.value = mode === usual ? others : { ...others, [room]: mode };
  try {
    localStorage.setItem(keptAs, JSON.stringify(modes.peek()));
  } catch {
    // It holds for this page.
  }
}
