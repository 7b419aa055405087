import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Whether the list of keyboard shortcuts is open. */
export const listOpen = signal(false);

const reachable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

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

/** Keeps Tab inside, closes on Escape, and gives the focus back to where it came from. */
export function useDialog<E extends HTMLElement>(close: () => void): { current: E | null } {
  const place = useRef<E>(null);
  // At once: whoever presses Tab as soon as the box is there is in it already.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const box = place.current;
    if (!box) return;
    const inside = () => [...box.querySelectorAll<HTMLElement>(reachable)];
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        return close();
      }
      if (event.key !== 'Tab') return;
      const stops = inside();
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      if (document.activeElement !== edge && box.contains(document.activeElement)) return;
      event.preventDefault();
      (event.shiftKey ? stops[stops.length - 1] : stops[0])?.focus();
    };
    (inside()[0] ?? box).focus();
    box.addEventListener('keydown', press);
    return () => {
      box.removeEventListener('keydown', press);
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return place;
}
