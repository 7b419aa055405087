import { keep, kept } from './kept.ts';
import { connection } from './mode.ts';

/** Which rung of the ladder carried last time, so that a network that lets no WebSocket through is not asked for one first. */
export interface Ladder {
  blocked(): boolean;
  note(blocked: boolean): void;
}

const believedFor = 86_400_000;

/** As far as a browser can tell networks apart: by their kind. */
const keptAs = () => `collab.ladder.${connection?.type ?? 'any'}`;

export const ladder: Ladder = {
  blocked: () => Date.now() - Number(kept(keptAs()) ?? 0) < believedFor,
  note: (blocked) => keep(keptAs(), blocked ? String(Date.now()) : null),
};
