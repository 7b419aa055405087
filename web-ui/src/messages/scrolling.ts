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
 * `first` names the oldest message shown and `last` the newest; where more is to come below, the end is none that it `follows`.
 */
export function useScrolling(first: number, last: string, follows = true): Scrolling {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef({ first, height: 0, end: true, top: -1 });
  const [atEnd, setAtEnd] = useState(true);

  const goToEnd = (element: HTMLElement) => {
    element.scrollTop = element.scrollHeight;
    before.current.top = element.scrollTop;
  };

  const toEnd = () => {
    if (box.current) goToEnd(box.current);
    before.current.end = true;
    setAtEnd(true);
  };

  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    // Where it was put at the end and stands still, what was drawn below meanwhile takes nobody away from there.
    const end = element.scrollTop === before.current.top ? before.current.end : isAtEnd(element);
    before.current.end = end && follows;
    before.current.height = element.scrollHeight;
    setAtEnd(end);
  };

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { height, end } = before.current;
    if (end) goToEnd(element);
    else if (first < before.current.first) element.scrollTop += element.scrollHeight - height;
    Object.assign(before.current, { first, height: element.scrollHeight });
  }, [first, last]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    let { top } = element.getBoundingClientRect();
    const watch = new ResizeObserver(() => {
      // What comes or goes above the log takes its place from the top of it: the words stay where they are read.
      const now = element.getBoundingClientRect().top;
      if (before.current.end) goToEnd(element);
      else element.scrollTop += now - top;
      top = now;
    });
    watch.observe(element);
    // Words are there before their cards, signs and marks.
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    return () => watch.disconnect();
  }, []);

  return { box, atEnd, onScroll, toEnd };
}
