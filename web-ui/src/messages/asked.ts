import { signal } from '@preact/signals';
import type { Message } from '../wire/types.ts';

/** What a key asks of the conversation on the screen, for one of its messages. */
export interface Asked {
  what: 'reply' | 'quote' | 'edit';
  seq: number;
}

export const asked = signal<Asked | null>(null);

export function ask(what: Asked): void {
  asked.value = what;
}

/** What is asked about a message in a box over the words. */
export interface About {
  what: 'forward' | 'history' | 'move' | 'mark' | 'announcement' | 'report' | 'mute';
  message: Message;
  room: string;
}

export const about = signal<About | null>(null);
