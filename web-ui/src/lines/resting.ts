import type { Collab } from '../app/collab.ts';
import { textOnly } from '../wire/mode.ts';

const after = 60_000;

/** A page that nobody looks at costs nothing on a phone or where bytes are dear. It comes back the moment it is looked at. */
export function startResting(collab: Collab): () => void {
  let turn = 0;
  const rest = () => {
    const dear = textOnly.value || matchMedia('(pointer: coarse)').matches;
    if (document.visibilityState === 'hidden' && dear && collab.outbox.waiting.value === 0) collab.line.rest();
  };
  const changed = () => {
    clearTimeout(turn);
    if (document.visibilityState === 'hidden') turn = window.setTimeout(rest, after);
  };
  changed();
  document.addEventListener('visibilitychange', changed);
  return () => {
    clearTimeout(turn);
    document.removeEventListener('visibilitychange', changed);
  };
}
