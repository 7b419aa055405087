import { useEffect, useRef } from 'preact/hooks';
import { Keyboard } from '../app/keys.ts';
import { singleKeys } from '../app/shortcuts.ts';

const writing = 'input, textarea, select, [contenteditable]';

/** Single keys of one screen, which go before those of the whole: off where single keys are, and while somebody writes or answers a dialog. */
export function useKeys(acts: Record<string, () => void>): void {
  const current = useRef(acts);
  current.current = acts;
  useEffect(() => {
    const keyboard = new Keyboard();
    const press = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      const name = keyboard.nameOf(event);
      const act = name === null ? undefined : current.current[name];
      if (!plain || !act || !singleKeys.peek() || (event.target as Element | null)?.closest(writing)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, []);
}
