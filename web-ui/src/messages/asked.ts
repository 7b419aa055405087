import { signal } from '@preact/signals';

/** What a key asks of the conversation on the screen, for one of its messages. */
export interface Asked {
  what: 'reply' | 'quote' | 'edit';
  seq: number;
}

export const asked = signal<Asked | null>(null);

export function ask(what: Asked): void {
  asked.value = what;
}
