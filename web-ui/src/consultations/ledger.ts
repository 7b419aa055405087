import type { Entry, Ledger, Poll, Question } from '../wire/types.ts';
import { clean } from './changes.ts';

export const emptyLedger: Ledger = { hold: false, questions: [], polls: [] };

/** All that an entry about questions and polls may say; which of it is there, its type tells. */
interface Said {
  on: boolean;
  text: string;
  lang?: string;
  item?: number;
  question: number;
  questions: number[];
  asker?: number;
  votes: number;
  into: number;
  owner: number;
  due: number;
  note?: string;
  reason: string;
  options: string[];
  form: Poll['form'];
  ofOrganizations: boolean;
  most: number;
  quorum?: number;
  closes?: number;
  poll: number;
  choices?: number[];
  voice?: string;
  tally: number[];
  voters: number;
}

type Fold = (ledger: Ledger, said: Said, entry: Entry) => Ledger;

/** What an entry does to the ledger of a session: the hub's `Ledger` says the same. Pure. */
export function foldLedger(ledger: Ledger, entry: Entry): Ledger {
  // The words may have gone; what they were about stands in the entry itself then.
  const said = { ...entry, ...entry.data } as unknown as Said;
  return folds[entry.type]?.(ledger, said, entry) ?? ledger;
}

const sorted = (questions: Question[]) => questions.sort((a, b) => a.number - b.number);

const put = (ledger: Ledger, line: Question): Ledger => ({
  ...ledger,
  questions: sorted([
    ...ledger.questions.filter(({ number }) => number !== line.number),
    clean(line as object) as Question,
  ]),
});

function question(ledger: Ledger, number: number, change: Partial<Record<keyof Question, unknown>>): Ledger {
  const before = ledger.questions.find((one) => one.number === number);
  return before ? put(ledger, { ...before, ...change } as Question) : ledger;
}

function poll(ledger: Ledger, number: number, change: (before: Poll) => Partial<Poll>): Ledger {
  return {
    ...ledger,
    polls: ledger.polls.map((one) => (one.number === number ? ({ ...one, ...change(one) } as Poll) : one)),
  };
}

const asked =
  (state: Question['state']): Fold =>
  (ledger, { text, lang, item }, { seq, by }) =>
    put(ledger, { number: seq, state, votes: 0, by, item, text, lang } as Question);

const ballot: Fold = (ledger, { poll: number, choices, voice }) =>
  choices === undefined || voice === undefined
    ? ledger
    : poll(ledger, number, ({ ballots }) => ({ ballots: { ...ballots, [voice]: choices } }));

const counted: Fold = (ledger, { poll: number, tally, voters }) =>
  poll(ledger, number, () => ({ state: 'closed', tally, voters }));

const folds: Record<string, Fold> = {
  'question.holdSet': (ledger, { on }) => ({ ...ledger, hold: on }),
  'question.asked': asked('open'),
  'question.held': asked('held'),
  'question.approved': (ledger, { question: number, asker, text, lang, item }) => {
    const before = ledger.questions.find((one) => one.number === number) ?? { number, votes: 0, by: undefined };
    return put(ledger, { ...before, state: 'open', by: asker ?? before.by, text, lang, item } as Question);
  },
  'question.voted': (ledger, { question: number, votes }) => question(ledger, number, { votes }),
  'question.merged': (ledger, { question: number, into, votes }) =>
    question(question(ledger, into, { votes }), number, { state: 'merged', into }),
  'question.assigned': (ledger, { question: number, owner, due }) =>
    question(ledger, number, { state: 'assigned', owner, due }),
  'question.answeredLive': (ledger, { question: number, note }, { seq }) =>
    question(ledger, number, { state: 'answeredLive', answer: seq, said: note }),
  'question.answered': (ledger, { question: number, text, lang }, { seq }) =>
    question(ledger, number, { state: 'answeredInWriting', answer: seq, said: text, saidLang: lang }),
  'question.declined': (ledger, { question: number, reason }, { seq }) =>
    question(ledger, number, { state: 'declined', answer: seq, said: reason }),
  'question.restDeclined': (ledger, { questions, reason }, { seq }) =>
    questions.reduce((now, number) => question(now, number, { state: 'declined', answer: seq, said: reason }), ledger),
  'question.withdrawn': (ledger, { question: number }) =>
    question(ledger, number, { state: 'withdrawn', text: undefined, lang: undefined }),
  'poll.opened': (ledger, said, { seq }) => {
    const { question: words, options, form, ofOrganizations, most, quorum, closes, lang } = said;
    const opened = { number: seq, state: 'open', question: words as unknown as string, options, form, ofOrganizations };
    const line = clean({ ...opened, most, quorum, closes, lang, ballots: {}, voters: 0 }) as unknown as Poll;
    return { ...ledger, polls: [...ledger.polls, line] };
  },
  'poll.voted': ballot,
  'poll.handRaised': ballot,
  'poll.closed': counted,
  'poll.counted': counted,
  'poll.sealed': (ledger, { poll: number }) => poll(ledger, number, () => ({ state: 'counting' })),
  'poll.cancelled': (ledger, { poll: number }) => poll(ledger, number, () => ({ state: 'cancelled', ballots: {} })),
};
