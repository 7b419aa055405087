import { useEffect, useRef } from 'preact/hooks';
import { moves } from './routes.ts';

/** The heading of a screen takes the focus when one comes to the screen; a page that was just loaded is left to the browser. */
export function useHeading(key = ''): { current: HTMLHeadingElement | null } {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moves.peek() > 0) heading.current?.focus({ preventScroll: true });
  }, [key]);
  return heading;
}
