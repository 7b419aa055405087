import { t } from '../app/texts.ts';
import { whenIn } from '../app/times.ts';

export { fieldOf, fromNow } from '../app/times.ts';

/** A time where the reader is, and beside it in UTC. */
export const whenOf = (at: number): string => whenIn(at, (time) => t('programme.utc', { time }));
