import type { Answer, Command, Entry, Place } from './types.ts';

/** The answer to Follow. `behind`: catch up by HTTP first. `reset`: forget what is held. */
export interface FollowAnswer {
  status: 'following' | 'behind' | 'reset' | 'refused';
  head?: number;
  epoch?: string;
  at?: number;
  code?: string;
  detail?: string;
}

export interface EntriesFrame {
  room: string;
  entries: Entry[];
  mark: string;
}

export interface EndedFrame {
  room: string;
  code: string;
}

export interface NoticeFrame {
  type: string;
  room?: string;
  [field: string]: unknown;
}

/** What the hub calls on a screen. */
export interface Screen {
  onEntries(frame: EntriesFrame): void;
  onEnded(frame: EndedFrame): void;
  onNotice(frame: NoticeFrame): void;
  onClosed(): void;
}

/** One open line to the hub. Every call rejects when the line breaks: the outcome is then unknown. */
export interface Hub {
  follow(room: string, place: Place): Promise<FollowAnswer>;
  unfollow(room: string): Promise<void>;
  submit(room: string, command: Command): Promise<Answer>;
  close(): void;
}

/** Opens a line, or rejects. */
export type OpenHub = (screen: Screen) => Promise<Hub>;
