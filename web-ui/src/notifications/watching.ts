import { effect, untracked } from '@preact/signals';
import { visible } from '../app/viewport.ts';
import type { HeldRoom } from '../rooms/held.ts';

const settled = 300;

/**
 * Tells what the reader has seen: the messages that stand wholly on the screen while somebody looks at it, and those above. Where they came to unread ones, the place where those
 * begin must have been reached first. 0: they have looked in.
 */
export function watchReading(
  room: HeldRoom,
  topic: number,
  box: HTMLElement,
  tell: (upTo: number) => void,
): () => void {
  let turn = 0;
  const look = () => {
    clearTimeout(turn);
    turn = window.setTimeout(() => {
      const unread = room.unread.peek().get(topic);
      const seen = lastSeen(box);
      if (visible.peek() && unread && seen >= unread.first && room.left !== topic) tell(seen);
    }, settled);
  };
  const stopLooking = effect(() => {
    if (!visible.value) return;
    room.left = -1;
    untracked(() => tell(0));
    look();
  });
  const stopHearing = effect(() => {
    if (room.at.value > 0) look();
  });
  box.addEventListener('scroll', look, { passive: true });
  return () => {
    stopLooking();
    stopHearing();
    clearTimeout(turn);
    box.removeEventListener('scroll', look);
  };
}

/** The number of the last message of which the end is to be seen. */
function lastSeen(box: HTMLElement): number {
  const { bottom } = box.getBoundingClientRect();
  const lines = box.querySelectorAll<HTMLElement>('.messages > .message:not(.held)');
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (line && line.getBoundingClientRect().bottom <= bottom + 4) return Number(line.id.slice(1)) || 0;
  }
  return 0;
}
