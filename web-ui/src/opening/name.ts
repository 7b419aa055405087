import { randomId } from '../messages/verbs.ts';

/** The address of a new room says nothing about it, so that a link in a log or on a stranger's screen tells nobody what the room is for. */
export const nameFor = (): string => `r-${randomId().replace(/-/g, '').slice(0, 16)}`;
