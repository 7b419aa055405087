import { signal } from '@preact/signals';
import { language } from '../app/texts.ts';
import type { Message, Translation } from '../wire/types.ts';

/** In which language a message is read, where its reader chose another one than that of the screen; '' is the original. By room and number. */
export const chosen = signal<Record<string, string>>({});

/** Words that were asked for because they had not come with the message, by room and entry. */
export const brought = signal<Record<string, Translation>>({});

export const keyOf = (room: string, seq: number) => `${room}/${seq}`;

/** The language that a message is shown in; '' where it is the original. What translates an earlier version is shown only to whoever chooses it. */
export function tongueOf(room: string, message: Message): string {
  const choice = chosen.value[keyOf(room, message.seq)];
  if (choice !== undefined) return choice;
  const there = message.translations?.[language.value];
  return there?.text && there.of >= (message.edited ?? message.seq) ? language.value : '';
}

/** The message as it is shown: with the words of a translation, or as it is. */
export function inTongue(room: string, message: Message): Message {
  const lang = tongueOf(room, message);
  const there = message.translations?.[lang];
  const words = there?.text ? there : brought.value[keyOf(room, there?.entry ?? 0)];
  if (!words?.text) return message;
  const { html: _, ...rest } = message;
  return { ...rest, text: words.text, lang, ...(words.html ? { html: words.html } : {}) };
}
