import { signal } from '@preact/signals';

/** What is said next by the one polite voice of the page. Equal words in a row are said again. */
export const said = signal({ text: '', turn: 0 });

export function announce(text: string): void {
  said.value = { text, turn: said.peek().turn + 1 };
}
