import type { Command } from '../wire/types.ts';

/** A command that has not been acknowledged. `refs` names fields whose number is not yet given, by the id of the command that will give it. */
export interface OutboxItem {
  key?: number;
  id: string;
  person: string;
  room: string;
  /** What keeps its order: one topic of one room, or what stands outside topics. */
  lane: string;
  command: Command;
  refs: Record<string, string>;
  state: 'waiting' | 'failed';
  /** Set before the first try: from then on the hub may have it. `from` is where the room's record stood. */
  tried: boolean;
  from: number;
  code?: string;
  detail?: string;
  /** When the refusal ends by itself, where it does. */
  until?: number;
  written: number;
}

/** Acknowledged, and soon to be seen in the record under this number. */
export interface SentItem extends OutboxItem {
  seq: number;
}
