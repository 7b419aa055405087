import { kept } from '../app/kept.ts';

/** Of which messages somebody is told while they are not looking. */
export const noticeLevels = ['all', 'mentions', 'off'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

/** Minutes after midnight, where the reader is. */
export interface Quiet {
  from: number;
  to: number;
}

const isLevel = (value: unknown): value is NoticeLevel => noticeLevels.some((one) => one === value);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isQuiet = (value: unknown) =>
  value === null || (isObject(value) && Number.isInteger(value.from) && Number.isInteger(value.to));

const level = kept<NoticeLevel>('collab.notices', 'mentions', isLevel);
const quiet = kept<Quiet | null>('collab.quiet', null, isQuiet);

export const noticeLevel = level.now;
export const setNoticeLevel = level.set;
export const quietHours = quiet.now;
export const setQuietHours = quiet.set;
