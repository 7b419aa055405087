import { effect } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import { newsOf } from '../rooms/news.ts';

interface Badged {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

/** How many rooms have something new, and how many notices there are, on the icon of the installed page. */
export function startBadge(collab: Collab): () => void {
  const badge = navigator as Badged;
  const clear = () => void badge.clearAppBadge?.().catch(() => undefined);
  const stop = effect(() => {
    const count = new Set(newsOf(collab).map(({ room }) => room.id)).size + (collab.mine.value?.notices.value ?? 0);
    if (count > 0) void badge.setAppBadge?.(count).catch(() => undefined);
    else clear();
  });
  return () => {
    stop();
    clear();
  };
}
