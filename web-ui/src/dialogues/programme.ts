import type { Entry, Organization, Plan, Programme } from '../wire/types.ts';

export const emptyProgramme: Programme = {
  addressees: [],
  rounds: [],
  opened: 0,
  concluded: 0,
  synthesis: 0,
  phase: 'setUp',
};

/** All that an entry about a programme may say; which of it is there, its type tells. */
interface Said {
  plan: Plan;
  addressees: Organization[];
  round: number;
  closes: number;
  reason?: string;
}

type Fold = (programme: Programme, said: Said, entry: Entry) => Programme;

/** What an entry does to the programme of a dialogue: the hub's `Programme` says the same. Pure. */
export function foldProgramme(programme: Programme, entry: Entry): Programme {
  const fold = folds[entry.type];
  if (!fold) return programme;
  const next = fold(programme, (entry.data ?? {}) as unknown as Said, entry);
  return { ...next, phase: phaseOf(next) };
}

const stands =
  (state: Programme['rounds'][number]): Fold =>
  (programme, { round }) => ({
    ...programme,
    rounds: programme.rounds.map((one, index) => (index === round - 1 ? state : one)),
  });

const folds: Record<string, Fold> = {
  'dialogue.planned': (programme, { plan, addressees }) => ({
    ...programme,
    plan,
    addressees,
    rounds: plan.rounds.map((_, index) => programme.rounds[index] ?? 'pending'),
  }),
  'dialogue.opened': (programme, _, { seq }) => ({ ...programme, opened: seq }),
  'dialogue.roundOpened': stands('open'),
  'dialogue.roundClosed': stands('closed'),
  'dialogue.roundExtended': (programme, { round, closes }) => {
    const { plan } = programme;
    if (!plan) return programme;
    const rounds = plan.rounds.map((one, index) => (index === round - 1 ? { ...one, closes } : one));
    return { ...programme, plan: { ...plan, rounds } };
  },
  'dialogue.concluded': (programme, { reason }, { seq }) => ({
    ...programme,
    concluded: seq,
    ...(reason === undefined ? {} : { reason }),
  }),
  'synthesis.finalized': (programme, _, { seq }) => ({ ...programme, synthesis: seq }),
};

/** Where a dialogue stands follows from what has happened. */
function phaseOf({ opened, concluded, rounds }: Programme): Programme['phase'] {
  if (opened === 0) return 'setUp';
  if (concluded > 0) return 'feedback';
  if (rounds.every((round) => round === 'pending')) return 'registration';
  return rounds.every((round) => round === 'closed') ? 'synthesis' : 'rounds';
}
