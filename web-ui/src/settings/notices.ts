import { kept } from '../app/kept.ts';

/** Of which messages somebody is told while they are not looking. */
export const noticeLevels = ['all', 'mentions', 'off'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];
type Rooms = Readonly<Record<string, NoticeLevel>>;

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
const rooms = kept<Rooms>('collab.noticesOf', {}, (value) => isObject(value) && Object.values(value).every(isLevel));
const quiet = kept<Quiet | null>('collab.quiet', null, isQuiet);

export const noticeLevel = level.now;
export const setNoticeLevel = level.set;
export const noticesOf = rooms.now;
export const quietHours = quiet.now;
export const setQuietHours = quiet.set;

/** Null: as in all rooms. */
export function setNoticesOf(room: string, chosen: NoticeLevel | null): void {
  const { [room]: _, ...others } = noticesOf.peek();
  rooms.set(chosen === null ? others : { ...others, [room]: chosen });
}

export const setAllNotices = (all: Rooms): void => rooms.set(all);
