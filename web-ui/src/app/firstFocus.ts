import { useEffect, useRef } from 'preact/hooks';

/** Where the focus was last; when a button gives way to a form, it has gone before the form begins. */
let last: HTMLElement | null = null;
document.addEventListener('focusin', ({ target }) => {
  last = target as HTMLElement;
});

/** Takes the focus once, when what it stands on appears. When that goes again, so does the focus: to where it was, or to what stands in its place under the same name. */
export function useFirstFocus<E extends HTMLElement>(): { current: E | null } {
  const place = useRef<E>(null);
  const { current: before } = useRef(last);
  useEffect(() => {
    const around = place.current?.closest('form, section, li')?.parentElement;
    place.current?.focus({ preventScroll: true });
    return () =>
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const like = [...(around?.querySelectorAll('button') ?? [])].find(
          (one) => one.textContent === before?.textContent,
        );
        (before?.isConnected ? before : like)?.focus();
      });
  }, []);
  return place;
}
