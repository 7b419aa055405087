import type { Collab } from '../app/collab.ts';
import type { Floor, FloorRequest, Ledger, Poll, Question } from '../wire/types.ts';
import { sampleCollab } from './sample.ts';

const minutes = 60_000;

const request = (number: number, by: number, change: Partial<FloorRequest> = {}): FloorRequest => ({
  number,
  by,
  item: 1,
  since: number,
  state: 'queued',
  category: 'civilSociety',
  joint: false,
  reply: false,
  overtaken: 0,
  requeued: false,
  used: 0,
  cut: false,
  ended: 0,
  written: false,
  ...change,
});

const agenda: Floor['agenda'] = [
  {
    number: 1,
    title: 'Safe water in informal settlements',
    minutes: 40,
    seconds: 180,
    jointSeconds: 240,
    state: 'open',
    listOpen: true,
    started: Date.now() - 5 * minutes,
  },
];

/** Grace Mutua speaks and was interrupted; three wait, one of them in the hall. */
const floor: Floor = {
  phase: 'inSession',
  policy: 'firstCome',
  cuts: false,
  agenda,
  requests: {
    3: request(3, 4, { state: 'speaking', category: 'state', started: 9 }),
    4: request(4, 1, { joint: true }),
    5: request(5, 2, { moved: 8, before: 6, reason: 'Leaves for the airport' }),
    6: request(6, 0, { name: 'Joseph Otieno', organization: 'Kisumu Water Users' }),
  },
  turn: { request: 3, speaking: true, limit: 3 * minutes, left: 80_000, set: 9 },
  point: { number: 10, by: 2 },
};

const question = (number: number, state: Question['state'], change: Partial<Question> = {}): Question => ({
  number,
  state,
  votes: 20 - number,
  by: 1 + (number % 3),
  text: 'When will the meters be read again?',
  ...change,
});

const questions: Question[] = [
  question(1, 'open'),
  question(2, 'held', { text: 'متى تُنشر الأسئلة؟' }),
  question(3, 'assigned', { owner: 3, due: Date.now() + 72 * 60 * minutes }),
  question(4, 'answeredLive', { answer: 12, said: 'From July.' }),
  question(5, 'answeredInWriting', { answer: 13, said: 'In all six languages, a week before.' }),
  question(6, 'merged', { into: 1 }),
  question(7, 'declined', { answer: 14, said: 'It belongs to the dialogue on housing.' }),
  { number: 8, state: 'withdrawn', votes: 0, by: 2 },
];

const poll = (number: number, state: Poll['state'], change: Partial<Poll> = {}): Poll => ({
  number,
  state,
  question: 'Which comes first?',
  options: ['Pumps', 'Pipes', 'Prices'],
  form: 'named',
  ofOrganizations: true,
  most: 1,
  ballots: {},
  voters: 0,
  ...change,
});

const polls: Poll[] = [
  poll(21, 'open', { closes: Date.now() + 5 * minutes }),
  poll(22, 'open', { form: 'showOfHands', ofOrganizations: false, most: 2 }),
  poll(23, 'closed', { quorum: 3, tally: [2, 1, 1], voters: 4, ballots: { mwc: [0], atm: [1], desa: [0], ke: [2] } }),
  poll(24, 'cancelled'),
  poll(25, 'open', { form: 'secret' }),
];

const ledger: Ledger = { hold: false, questions, polls };

/** A session that stands still. */
export function sampleSession(collab: Collab): Collab {
  const page = { room: 'sample', at: 20, epoch: '', mark: '', now: Date.now() };
  const http = {
    ...collab.http,
    floor: async () => ({ ...page, floor, order: [] }),
    ledger: async () => ({ ...page, ledger, mine: [1], given: { 22: [0] }, cast: [25] }),
  };
  return sampleCollab(collab.person, http);
}
