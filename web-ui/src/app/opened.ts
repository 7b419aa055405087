import { signal } from '@preact/signals';

/** Whether the list of keyboard shortcuts is open. */
export const listOpen = signal(false);

/** Whether the way to rooms and topics is open. */
export const switcherOpen = signal(false);

/** A box that lies over the words goes when somebody presses elsewhere, or Escape; then the focus is on the button that opened it. */
export function closeElsewhere(place: { current: HTMLElement | null }, close: () => void): () => void {
  const press = (event: Event) => {
    if (!place.current?.contains(event.target as Node)) close();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    close();
    place.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  document.addEventListener('pointerdown', press);
  document.addEventListener('keydown', key);
  return () => {
    document.removeEventListener('pointerdown', press);
    document.removeEventListener('keydown', key);
  };
}
