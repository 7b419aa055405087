import { useLayoutEffect, useRef } from 'preact/hooks';

const reachable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

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
