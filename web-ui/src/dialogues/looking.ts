import { effect, untracked } from '@preact/signals';
import { visible } from '../app/viewport.ts';
import type { HeldRoom } from '../rooms/held.ts';

const often = 300;

/** Looks on while somebody reads: what ends on the screen was seen. Answers how to stop. */
export function watchSeen(room: HeldRoom, topic: number, box: HTMLElement, saw: (seqs: number[]) => void): () => void {
  let turn = 0;
  const look = () => {
    if (turn) return;
    turn = window.setTimeout(() => {
      turn = 0;
      if (visible.peek() && room.left !== topic) saw(onScreen(box));
    }, often);
  };
  const stopLooking = effect(() => {
    if (!visible.value) return;
    room.left = -1;
    untracked(look);
  });
  const stopHearing = effect(() => {
    if (room.at.value > 0) untracked(look);
  });
  box.addEventListener('scroll', look, { passive: true });
  return () => {
    stopLooking();
    stopHearing();
    clearTimeout(turn);
    box.removeEventListener('scroll', look);
  };
}

function onScreen(box: HTMLElement): number[] {
  const { top, bottom } = box.getBoundingClientRect();
  return [...box.querySelectorAll<HTMLElement>('.messages > .message:not(.held)')]
    .filter((line) => {
      const { bottom: end } = line.getBoundingClientRect();
      return end > top && end <= bottom + 4;
    })
    .map((line) => Number(line.id.slice(1)));
}
