import { describe, expect, it } from 'vitest';
import { Chords, Keyboard, type Press } from '../src/app/keys.ts';

const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

describe('a key', () => {
  const cases: [layout: string, press: Press, chord: string][] = [
    ['English', press('j', 'KeyJ'), 'j'],
    ['with the capitals locked', press('J', 'KeyJ'), 'j'],
    ['Arabic', press('ت', 'KeyJ'), 'j'],
    ['Russian', press('о', 'KeyJ'), 'j'],
    ['French AZERTY, where M stands elsewhere', press('m', 'Semicolon'), 'm'],
    ['French AZERTY, where Q stands in the place of A', press('q', 'KeyA'), 'q'],
    ['Greek', press('κ', 'KeyK', { ctrlKey: true }), 'Ctrl+k'],
    ['on a Mac', press('k', 'KeyK', { metaKey: true }), 'Ctrl+k'],
    ['French AZERTY, where / needs Shift', press('/', 'Period', { shiftKey: true }), '/'],
    ['with Alt and Shift', press('ArrowUp', 'ArrowUp', { altKey: true, shiftKey: true }), 'Alt+Shift+ArrowUp'],
  ];
  it.each(cases)('%s', (_, given, chord) => expect(new Keyboard().chordOf(given)).toBe(chord));

  it('is none while an input method composes', () => {
    expect(new Keyboard().chordOf(press('j', 'KeyJ', { isComposing: true }))).toBeNull();
    expect(new Keyboard().chordOf(press('Process', 'KeyJ', { keyCode: 229 }))).toBeNull();
  });

  it('is known by its place after Russian letters, where the sign on it is another', () => {
    const keyboard = new Keyboard();
    keyboard.chordOf(press('о', 'KeyJ'));
    expect(keyboard.chordOf(press('.', 'Slash', { ctrlKey: true }))).toBe('Ctrl+/');
    expect(keyboard.chordOf(press('ю', 'Period', { ctrlKey: true }))).toBe('Ctrl+.');
    expect(keyboard.chordOf(press(',', 'Slash', { shiftKey: true }))).toBe('?');
  });

  it('is known by what it writes again after Latin letters', () => {
    const keyboard = new Keyboard();
    keyboard.chordOf(press('о', 'KeyJ'));
    keyboard.chordOf(press('j', 'KeyJ'));
    expect(keyboard.chordOf(press('/', 'Slash', { ctrlKey: true }))).toBe('Ctrl+/');
  });
});

describe('keys in a row', () => {
  it('g and i lead to the inbox, also on an Arabic keyboard', () => {
    const chords = new Chords();
    expect(chords.take(press('ل', 'KeyG'), 0)).toBeNull();
    expect(chords.take(press('ه', 'KeyI'), 500)).toBe('goInbox');
  });

  it('are not a pair when too much time lies between them', () => {
    const chords = new Chords();
    chords.take(press('g', 'KeyG'), 0);
    expect(chords.take(press('r', 'KeyR'), 5_000)).toBe('reply');
  });

  it('of the browser stay with the browser', () => {
    for (const key of ['f', 'l', 't', 'w', 'n', 'r'])
      expect(new Chords().take(press(key, `Key${key.toUpperCase()}`, { ctrlKey: true }), 0)).toBeNull();
  });
});
