import type { Command, CommandOf } from '../wire/types.ts';

/** The hub knows these and no others: they do not take the place of words. */
export const reactions = ['👍', '❤️', '🙏', '👏', '🎉', '🤔'] as const;

export const textBytesAtMost = 16 * 1024;
export const titleAtMost = 120;
/** The version of the rules and of the data notice that are shown when somebody takes part. */
export const consent = '2026-11';
/** Versions that were in force before; whoever accepted one of them is told of the new one. */
export const earlierConsents: readonly string[] = ['rules-1 data-1'];

type Fields<C extends Command> = Omit<C, 'type' | 'id'>;
type Given<F> = { [Field in keyof F]: F[Field] | undefined };

/** A new command of this type. What is undefined is left out. */
export function command<T extends Command['type']>(type: T, fields: Given<Fields<CommandOf<T>>>): CommandOf<T> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { type, id: randomId(), ...Object.fromEntries(given) } as CommandOf<T>;
}

/** The words that somebody has written into a command, whichever it is. */
export function wordsOf(command: Command): string {
  if ('text' in command) return command.text;
  if ('title' in command) return command.title;
  return 'emoji' in command ? command.emoji : '';
}

/** `crypto.randomUUID` is younger than the browsers that are served. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The language of a text by its script; a text in Latin letters is taken to be in the language of the screen, if that uses them. */
export function languageOf(text: string, screen: string): string | undefined {
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru';
  return ['en', 'fr', 'es'].includes(screen) ? screen : undefined;
}
