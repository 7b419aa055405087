import { signal } from '@preact/signals';

interface Typing {
  room: string;
  by?: number;
  /** The number of a topic, or of what is written there. */
  topic?: number;
}

/** Who was heard last to write somewhere. A hint: it may be late or lost. */
export const typing = signal<Typing | null>(null);
