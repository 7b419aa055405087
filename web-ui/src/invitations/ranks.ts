const ranks: readonly (readonly string[])[] = [
  ['participant', 'readOnly'],
  ['rapporteur', 'interpreter', 'listOfficer'],
  ['moderator', 'viceChair', 'networkCoordinator'],
  ['chair'],
  ['convener'],
];

const rankOf = (role: string) => ranks.findIndex((some) => some.includes(role));

/** The roles that somebody may give with an invitation: at most what they hold, and never the convener's. The hub decides. */
export const mayGive = (mine: string): string[] => ranks.slice(0, Math.min(rankOf(mine) + 1, 4)).flat();
