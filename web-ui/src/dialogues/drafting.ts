import { language, t } from '../app/texts.ts';
import { languageOf } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { CommandOf, Plan, Programme, Round } from '../wire/types.ts';
import { fieldOf } from './times.ts';

/** A round as the form holds it: its times as the fields for date and time write them. */
export interface RoundDraft {
  name: string;
  opens: string;
  closes: string;
  grace: string;
}

/** A question, and the round in which it is asked, by its place. */
export interface QuestionDraft {
  text: string;
  round: number;
}

/** A programme while somebody writes it. */
export interface PlanDraft {
  purpose: string;
  decision: string;
  decisionMaker: string;
  questions: QuestionDraft[];
  rounds: RoundDraft[];
  personal: string;
  organization: string;
  late: boolean;
}

const day = 86_400_000;
const usualRounds = ['programme.default.1', 'programme.default.2', 'programme.default.3'] as const;

/** As dialogues are usually held: three rounds of a week each, the first from tomorrow at nine, and one question in each. */
export function usual(room: HeldRoom, now: number): PlanDraft {
  const first = new Date(now + day).setHours(9, 0, 0, 0);
  return {
    purpose: room.room.peek().purpose ?? '',
    decision: '',
    decisionMaker: '',
    questions: usualRounds.map((_, round) => ({ text: '', round })),
    rounds: usualRounds.map((name, index) => roundAfter(t(name), first + index * 7 * day)),
    personal: '250',
    organization: '500',
    late: false,
  };
}

export const roundAfter = (name: string, opens: number): RoundDraft => ({
  name,
  opens: fieldOf(opens),
  closes: fieldOf(opens + 7 * day),
  grace: '24',
});

export const draftOf = (plan: Plan): PlanDraft => ({
  purpose: plan.note.purpose,
  decision: plan.note.decision,
  decisionMaker: plan.note.decisionMaker,
  questions: plan.questions.map(({ text }, index) => ({
    text,
    round: plan.rounds.findIndex(({ questions }) => questions.includes(index + 1)),
  })),
  rounds: plan.rounds.map(({ name, opens, closes, graceMinutes = 0 }) => ({
    name,
    opens: fieldOf(opens),
    closes: fieldOf(closes),
    grace: String(graceMinutes / 60),
  })),
  personal: String(plan.words?.personal ?? ''),
  organization: String(plan.words?.organization ?? ''),
  late: plan.latePosting === true,
});

/** What has begun stays as it is, to the millisecond; the rest is as the form says it, with rounds in the order in which they open. */
export function planOf(draft: PlanDraft, { plan, rounds: states, addressees }: Programme): CommandOf<'dialogue.plan'> {
  const made = draft.rounds.map((round, index) => ({ round: roundOf(round, index, draft), index }));
  const rounds = made
    .map(({ round, index }) => ((states[index] ?? 'pending') === 'pending' ? round : (plan?.rounds[index] ?? round)))
    .sort((a, b) => a.opens - b.opens);
  const questions = draft.questions.map(({ text }, index) => questionOf(text.trim(), plan?.questions[index]));
  const words = { personal: numberOf(draft.personal), organization: numberOf(draft.organization) };
  return {
    plan: {
      note: {
        purpose: draft.purpose.trim(),
        decision: draft.decision.trim(),
        decisionMaker: draft.decisionMaker.trim(),
      },
      questions,
      rounds,
      zone: zone(),
      lang: plan?.lang ?? languageOf(draft.purpose, language.peek()),
      words: words.personal || words.organization ? words : undefined,
      latePosting: draft.late || undefined,
    },
    addressees: addressees.map(({ id }) => id),
  } as CommandOf<'dialogue.plan'>;
}

/** In other languages it stays while its words stay. */
const questionOf = (text: string, before: Plan['questions'][number] | undefined) =>
  before?.text === text ? before : { text };

function roundOf({ name, opens, closes, grace }: RoundDraft, place: number, { questions }: PlanDraft): Round {
  return {
    name: name.trim(),
    opens: new Date(opens).getTime(),
    closes: new Date(closes).getTime(),
    questions: questions.flatMap(({ round }, index) => (round === place ? [index + 1] : [])),
    graceMinutes: Math.round((numberOf(grace) ?? 0) * 60),
  };
}

const numberOf = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));

export const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
