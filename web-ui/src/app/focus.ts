import { useEffect, useRef } from 'preact/hooks';

/** Takes the focus once, when what it stands on appears. */
export function useFirstFocus<E extends HTMLElement>(): { current: E | null } {
  const place = useRef<E>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return place;
}
