import type { Answer, Command, EndedFrame, EntriesFrame, FollowAnswer, NoticeFrame, Place } from './types.ts';

/** What the hub calls on a screen. */
export interface Screen {
  onEntries(frame: EntriesFrame): void;
  onEnded(frame: EndedFrame): void;
  onNotice(frame: NoticeFrame): void;
  /** `silentSince`: nothing was heard since then, and so the line was given up. */
  onClosed(silentSince?: number): void;
}

/**
 * One open line to the hub. Following answers `behind` where to catch up by HTTP comes first, and `reset` where what is held is to be forgotten. Every call rejects when the line breaks: the outcome is then unknown.
 */
export interface Hub {
  follow(room: string, place: Place): Promise<FollowAnswer>;
  unfollow(room: string): Promise<void>;
  submit(room: string, command: Command): Promise<Answer>;
  /** May be lost, and nobody waits for it: that somebody is writing there. */
  announce(room: string, signal: { type: 'typing'; topic: number }): Promise<void>;
  close(): void;
}

/** Opens a line, or rejects. */
export type OpenHub = (screen: Screen) => Promise<Hub>;
