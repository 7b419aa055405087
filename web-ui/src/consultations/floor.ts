import type { AgendaItem, Entry, Floor, FloorRequest } from '../wire/types.ts';
import {
  activeOf,
  clean,
  conclude,
  delivered,
  item,
  leave,
  notReached,
  request,
  start,
  stop,
  turn,
  unanchor,
} from './changes.ts';

export const emptyFloor: Floor = { phase: 'draft', agenda: [], policy: 'firstCome', cuts: false, requests: {} };

/** All that an entry of the floor may say; which of it is there, its type tells. */
interface Said {
  starts: number;
  left?: number;
  gavel?: number;
  to: number;
  ends?: number;
  title: string;
  minutes: number;
  seconds: number;
  jointSeconds: number;
  item: number;
  before?: number;
  open: boolean;
  request: number;
  limit: number;
  used?: number;
  reason: string;
  policy: Floor['policy'];
  cuts: boolean;
  seed?: string;
  name?: string;
  organization?: string;
  category: FloorRequest['category'];
  region?: FloorRequest['region'];
  kind?: string;
  lang?: string;
  joint?: boolean;
  reply?: boolean;
}

type Fold = (floor: Floor, said: Said, entry: Entry) => Floor;

/** What an entry does to the floor. Pure, and without a clock: what a clock shows stands in the entry. */
export function foldFloor(floor: Floor, entry: Entry): Floor {
  return folds[entry.type]?.(floor, (entry.data ?? {}) as unknown as Said, entry) ?? floor;
}

const phase = (floor: Floor, to: Floor['phase']): Floor => ({ ...floor, phase: to });

function asked(floor: Floor, said: Said, { seq, by }: Entry): Floor {
  const { name, organization, region, kind, lang } = said;
  const one = {
    ...{ number: seq, by: name === undefined ? (by ?? 0) : 0, item: said.item, since: seq, state: 'queued' as const },
    ...{ reply: said.reply ?? false, joint: said.joint ?? false, region, kind, category: said.category, lang },
    ...{ name, organization, overtaken: 0, requeued: false, used: 0, cut: false, ended: 0, written: false },
  };
  return { ...floor, requests: { ...floor.requests, [seq]: clean(one) as FloorRequest } };
}

function called(floor: Floor, said: Said, { seq }: Entry): Floor {
  const whom = floor.requests[said.request];
  if (!whom) return floor;
  const passed = Object.values(floor.requests).filter(
    (one) => one.state === 'queued' && one.item === whom.item && one.reply === whom.reply && one.since < whom.since,
  );
  const next = passed.reduce(
    (now, { number, overtaken }) => request(now, number, { overtaken: overtaken + 1 }),
    leave(floor, said.request, 'called'),
  );
  const { request: number, limit, ends = 0 } = said;
  return { ...next, turn: { request: number, speaking: false, limit, ends, set: seq } };
}

function started(floor: Floor, number: number, at: number): Floor {
  const before = activeOf(floor);
  const free = before ? conclude(floor, before.number, at) : floor;
  return item(free, number, { state: 'open', listOpen: true, started: at });
}

function moved(agenda: AgendaItem[], number: number, before: number | undefined): AgendaItem[] {
  if (before === number) return agenda;
  const others = agenda.filter((one) => one.number !== number);
  const found = others.findIndex((one) => one.number === before);
  const place = found < 0 ? others.length : found;
  return [...others.slice(0, place), ...agenda.filter((one) => one.number === number), ...others.slice(place)];
}

function adjourned(floor: Floor, at: number): Floor {
  const active = activeOf(floor);
  const closed = notReached(active ? conclude(floor, active.number, at) : floor, at, () => true);
  const agenda = closed.agenda.map((one) => ({ ...one, listOpen: false }));
  return clean({ ...closed, phase: 'adjourned', point: undefined, agenda } as unknown as Floor);
}

const without = (floor: Floor): Floor => clean({ ...floor, point: undefined } as unknown as Floor);

const folds: Record<string, Fold> = {
  'session.announced': (floor, { starts }) => ({ ...floor, phase: 'announced', starts }),
  'session.lobbyOpened': (floor) => phase(floor, 'lobbyOpen'),
  'session.opened': (floor, { gavel }, { seq }) =>
    clean({ ...phase(floor, 'inSession'), gavel, gavelSince: gavel && seq } as Floor),
  'session.gavelPassed': (floor, { to }, { seq }) => ({ ...floor, gavel: to, gavelSince: seq }),
  'session.suspended': (floor, { left }, { seq }) => phase(stop(floor, left, seq), 'suspended'),
  'session.resumed': (floor, { ends }, { seq }) => phase(start(floor, ends, seq), 'inSession'),
  'session.adjourned': (floor, _, { at = 0 }) => adjourned(floor, at),
  'agenda.added': (floor, { title, minutes, seconds, jointSeconds }, { seq }) => {
    const added = { number: seq, title, minutes, seconds, jointSeconds, state: 'pending', listOpen: false } as const;
    return { ...floor, agenda: [...floor.agenda, added] };
  },
  'agenda.changed': (floor, { item: number, title, minutes, seconds, jointSeconds }) =>
    item(floor, number, { title, minutes, seconds, jointSeconds }),
  'agenda.moved': (floor, said) => ({ ...floor, agenda: moved(floor.agenda, said.item, said.before) }),
  'agenda.started': (floor, said, { at = 0 }) => started(floor, said.item, at),
  'agenda.finished': (floor, said, { at = 0 }) => conclude(floor, said.item, at),
  'floor.ordered': (floor, { policy, cuts, seed }) => clean({ ...floor, policy, cuts, seed } as Floor),
  'floor.listSet': (floor, said) => item(floor, said.item, { listOpen: said.open }),
  'floor.requested': asked,
  'floor.added': asked,
  'floor.prepared': (floor, said, { seq }) => request(floor, said.request, { prepared: seq }),
  'floor.withdrawn': (floor, said) => {
    const left = leave(floor, said.request, 'withdrawn');
    return left.turn?.request === said.request ? turn(left, null) : left;
  },
  'floor.declined': (floor, said) =>
    request(leave(floor, said.request, 'declined'), said.request, { reason: said.reason }),
  'floor.moved': (floor, { request: number, before, reason }, { seq }) =>
    request(unanchor(floor, number), number, { moved: seq, before, reason } as Partial<FloorRequest>),
  'floor.called': called,
  'floor.taken': (floor, { request: number, ends }, { seq }) =>
    turn(request(floor, number, { state: 'speaking', started: seq }), {
      speaking: true,
      ends,
      left: undefined,
      set: seq,
    }),
  'floor.paused': (floor, { left }, { seq }) => stop(floor, left, seq),
  'floor.resumed': (floor, { ends }, { seq }) => start(floor, ends, seq),
  'floor.extended': (floor, { seconds, ends, left }, { seq }) =>
    turn(floor, { limit: (floor.turn?.limit ?? 0) + seconds * 1000, ends, left, set: seq }),
  'floor.yielded': (floor, said) => delivered(floor, said.request, said.used),
  'floor.wasCut': (floor, said) => delivered(floor, said.request, said.used, true),
  'floor.wasAbsent': (floor, said) => turn(leave(floor, said.request, 'absent'), null),
  'floor.requeued': (floor, said, { seq }) =>
    request(floor, said.request, { state: 'queued', requeued: true, since: seq, overtaken: 0 }),
  'floor.delivered': (floor, said, { seq }) =>
    request(delivered(floor, said.request, said.used), said.request, {
      started: floor.requests[said.request]?.started ?? seq,
    }),
  'floor.written': (floor, said) => request(floor, said.request, { written: true }),
  'point.raised': (floor, { left }, { seq, by }) => ({
    ...stop(floor, left, seq),
    point: { number: seq, by: by ?? 0 },
  }),
  'point.ruled': (floor, { ends }, { seq }) => start(without(floor), ends, seq),
};
