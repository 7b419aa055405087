import type { KeyPress } from '../messages/enter.ts';

export interface Press extends KeyPress {
  code: string;
}

/** What a key can ask for. The first layer holds a modifier and is always on; single keys can be switched off. */
export const actions = {
  find: 'Ctrl+k',
  previousRoom: 'Alt+ArrowUp',
  nextRoom: 'Alt+ArrowDown',
  previousUnread: 'Alt+Shift+ArrowUp',
  nextUnread: 'Alt+Shift+ArrowDown',
  nextRegion: 'Ctrl+F6',
  previousRegion: 'Ctrl+Shift+F6',
  panel: 'Ctrl+.',
  shortcuts: 'Ctrl+/',
  nextMessage: 'j',
  previousMessage: 'k',
  nextNews: 'n',
  reply: 'r',
  quote: 'q',
  newTopic: 'c',
  edit: 'e',
  unread: 'u',
  search: '/',
  help: '?',
  goInbox: 'g i',
  goLive: 'g l',
  goDialogues: 'g d',
  goConsultations: 'g c',
  goRegional: 'g r',
} as const;
export type Action = keyof typeof actions;
export const isSingle = (action: Action): boolean => !/^(Ctrl|Alt)\+/.test(actions[action]);

const byKeys = new Map<string, Action>(
  (Object.entries(actions) as [Action, string][]).map(([action, keys]) => [keys, action]),
);

const inputMethod = 229;
const codes: Record<string, string> = { Slash: '/', Period: '.', Comma: ',' };
const isLatin = (key: string) => /^\p{Script=Latin}$/u.test(key);
const isLetter = (key: string) => /^\p{L}$/u.test(key);

/**
 * Names keys by what they write where that is Latin, and by their place on the keyboard elsewhere. Signs look the same on many keyboards
 * and stand in other places on each, so the script of the last letter tells which keyboard this is.
 */
export class Keyboard {
  private latin = true;

  /** Null while an input method composes. */
  nameOf({ key, code, isComposing, keyCode }: Press): string | null {
    if (isComposing || keyCode === inputMethod || key === 'Process' || key === 'Dead') return null;
    if (isLetter(key)) this.latin = isLatin(key);
    if (key.length > 1) return key;
    if (key === '?') return key;
    if (this.latin) return key.toLowerCase();
    return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : (codes[code] ?? key);
  }

  /** As the table above writes it: `Ctrl+Shift+F6`, `j`, `?`. */
  chordOf(press: Press): string | null {
    const name = this.nameOf(press);
    if (name === null) return null;
    // With Shift a sign is another sign, and its place on the keyboard says nothing about it.
    const question = name === '/' && press.shiftKey && !this.latin;
    const sign = name.length === 1 && !isLetter(name);
    const control = press.ctrlKey || press.metaKey ? 'Ctrl+' : '';
    const shift = press.shiftKey && !sign ? 'Shift+' : '';
    return `${control}${press.altKey ? 'Alt+' : ''}${shift}${question ? '?' : name}`;
  }
}

const pairWithin = 1_500;

/** From key presses to actions, with the pairs that begin with `g`. */
export class Chords {
  private readonly keyboard = new Keyboard();
  private first = { keys: '', at: 0 };

  take(press: Press, now: number): Action | null {
    const chord = this.keyboard.chordOf(press);
    if (chord === null) return null;
    const pair = now - this.first.at < pairWithin ? byKeys.get(`${this.first.keys} ${chord}`) : undefined;
    this.first = pair ? { keys: '', at: 0 } : { keys: chord, at: now };
    return pair ?? byKeys.get(chord) ?? null;
  }
}
