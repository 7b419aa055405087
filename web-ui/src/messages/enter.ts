import { kept } from '../app/kept.ts';

export interface KeyPress {
  key: string;
  keyCode?: number;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

export const sendKeys = ['enter', 'ctrlEnter'] as const;
export type SendKey = (typeof sendKeys)[number];
const chosen = kept<SendKey>('collab.sendKey', 'enter', (value) => sendKeys.some((one) => one === value));
export const sendKey = chosen.now;
export const setSendKey = chosen.set;

const inputMethod = 229;

/**
 * Whether this key sends. While an input method composes, Enter chooses a word and never sends; Safari says so only by the
 * key code. On touch Enter is a new line, and only the button sends.
 */
export function sends(press: KeyPress, touch: boolean, by: SendKey = sendKey.peek()): boolean {
  if (press.key !== 'Enter' || press.isComposing || press.keyCode === inputMethod) return false;
  if (press.ctrlKey || press.metaKey) return true;
  return by === 'enter' && !touch && !press.shiftKey && !press.altKey;
}

export const onTouch = (): boolean => matchMedia('(pointer: coarse)').matches;
