export interface KeyPress {
  key: string;
  keyCode?: number;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

const inputMethod = 229;

/**
 * Whether this key sends. While an input method composes, Enter chooses a word and never sends; Safari says so only by the
 * key code. On touch Enter is a new line, and only the button sends.
 */
export function sends(press: KeyPress, touch: boolean): boolean {
  if (press.key !== 'Enter' || press.isComposing || press.keyCode === inputMethod) return false;
  if (press.ctrlKey || press.metaKey) return true;
  return !touch && !press.shiftKey && !press.altKey;
}

export const onTouch = (): boolean => matchMedia('(pointer: coarse)').matches;
