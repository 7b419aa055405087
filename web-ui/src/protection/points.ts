import type { Identity, Kind } from '../wire/types.ts';

/** What is said of a protected room, in this order; the page without JavaScript says the same. */
export const protects = (identity: Identity): string[] =>
  identity === 'aggregateOnly'
    ? ['whole', 'hours', 'quiet', 'list', 'officers']
    : ['number', 'region', 'hours', 'quiet', 'list', 'officers'];

/** What no room can promise, and what this one does not. */
export const leavesOpen = (identity: Identity, kind: string | Kind): string[] => [
  identity === 'nameVisibleToModerators' ? 'moderators' : 'door',
  'words',
  'moment',
  ...(kind === 'liveConsultation' ? ['clock'] : []),
  'named',
  'machines',
];

/** Who acts in an office is named everywhere. */
export const isUnderHandle = (account: string): boolean => ['csoMember', 'csoFocalPoint', 'observer'].includes(account);
