import { describe, expect, it } from 'vitest';
import { type KeyPress, sends } from '../src/messages/enter.ts';

const press = (more: Partial<KeyPress> = {}): KeyPress => ({
  key: 'Enter',
  keyCode: 13,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

describe('Enter', () => {
  it('sends at a desk', () => expect(sends(press(), false)).toBe(true));
  it('starts a new line on touch', () => expect(sends(press(), true)).toBe(false));
  it('starts a new line with Shift', () => expect(sends(press({ shiftKey: true }), false)).toBe(false));
  it('chooses a word while an input method composes', () =>
    expect(sends(press({ isComposing: true }), false)).toBe(false));
  it('chooses a word where only the key code tells', () => expect(sends(press({ keyCode: 229 }), false)).toBe(false));
  it('never sends from an input method, not even with Ctrl', () =>
    expect(sends(press({ isComposing: true, ctrlKey: true }), false)).toBe(false));
  it('sends with Ctrl everywhere', () => expect(sends(press({ ctrlKey: true }), true)).toBe(true));
});

it('starts a new line where somebody has chosen Ctrl+Enter, which sends', () => {
  expect(sends(press(), false, 'ctrlEnter')).toBe(false);
  expect(sends(press({ ctrlKey: true }), false, 'ctrlEnter')).toBe(true);
});

it('no other key sends', () => expect(sends(press({ key: 'a', keyCode: 65 }), false)).toBe(false));
