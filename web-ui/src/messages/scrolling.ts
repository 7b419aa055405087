import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const nearEnd = 100;

export interface Scrolling {
  box: { current: HTMLDivElement | null };
  /** Whether the reader is at the end, and new messages therefore move the log. */
  atEnd: boolean;
  onScroll: () => void;
  toEnd: () => void;
}

export const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean =>
  scrollHeight - scrollTop - clientHeight < nearEnd;

/**
 * Keeps the reader's place: at the end it follows what arrives, elsewhere nothing moves, also when older messages are put in above.
 * `first` names the oldest message shown and `last` the newest.
 */
export function useScrolling(first: number, last: string): Scrolling {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef({ first, height: 0, end: true });
  const [atEnd, setAtEnd] = useState(true);

  const toEnd = () => {
    const element = box.current;
    if (element) element.scrollTop = element.scrollHeight;
    before.current.end = true;
    setAtEnd(true);
  };

  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    const end = isAtEnd(element);
    before.current.end = end;
    before.current.height = element.scrollHeight;
    setAtEnd(end);
  };

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { height, end } = before.current;
    if (end) element.scrollTop = element.scrollHeight;
    else if (first < before.current.first) element.scrollTop += element.scrollHeight - height;
    before.current = { first, height: element.scrollHeight, end };
  }, [first, last]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    let { top } = element.getBoundingClientRect();
    const watch = new ResizeObserver(() => {
      // What comes or goes above the log takes its place from the top of it: the words stay where they are read.
      const now = element.getBoundingClientRect().top;
      element.scrollTop = before.current.end ? element.scrollHeight : element.scrollTop + now - top;
      top = now;
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  return { box, atEnd, onScroll, toEnd };
}
