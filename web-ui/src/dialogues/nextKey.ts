import { useEffect } from 'preact/hooks';
import { actions, Keyboard } from '../app/keys.ts';
import { isWriting, singleKeys } from '../app/shortcuts.ts';

/** The key that leads to what is new elsewhere leads first to what is new here; null: nothing is, and it does what it always does. */
export function useNextKey(next: (() => void) | null): void {
  useEffect(() => {
    if (next === null) return;
    const keyboard = new Keyboard();
    const press = (event: KeyboardEvent) => {
      const others = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      const named = keyboard.nameOf(event);
      if (others || named !== actions.nextNews || !singleKeys.peek() || isWriting(document.activeElement)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      event.preventDefault();
      next();
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [next]);
}
