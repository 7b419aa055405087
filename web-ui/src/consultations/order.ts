import type { Floor, FloorPlace, FloorRequest } from '../wire/types.ts';

/**
 * The list of speakers, computed from the record a second time: the hub's `Order` says the same, and golden histories hold both to it. The policies that look
 * at people pass nobody over more than this many times.
 */
const mostOvertaken = 8;
export const handover = 15_000;
const ranks: readonly string[] = ['state', 'entity', 'civilSociety', 'other'];

export function orderOf(floor: Floor, item = floor.agenda.find(({ state }) => state === 'open')?.number): FloorPlace[] {
  const waiting = Object.values(floor.requests).filter((one) => one.item === item && one.state === 'queued');
  const plain = waiting.filter(({ moved, reply }) => moved === undefined && !reply);
  const replies = waiting.filter(({ moved, reply }) => moved === undefined && reply).sort(bySince);
  const line: FloorPlace[] = [...byPolicy(floor, plain), ...replies.map(({ number }) => place(number, 'reply'))];
  for (const one of waiting
    .filter(({ moved }) => moved !== undefined)
    .sort((a, b) => (a.moved ?? 0) - (b.moved ?? 0))) {
    const at = line.findIndex(({ request }) => request === one.before);
    line.splice(one.before === undefined ? line.length : Math.max(0, at), 0, place(one.number, 'moved'));
  }
  return line;
}

/** How long until each of the list will be called, if all use their time. */
export function waitsOf(floor: Floor, line: readonly FloorPlace[], now: number): Map<number, number> {
  const { turn } = floor;
  let wait = turn ? handover + (turn.speaking ? Math.max(0, turn.left ?? (turn.ends ?? 0) - now) : turn.limit) : 0;
  const waits = new Map<number, number>();
  for (const { request } of line) {
    waits.set(request, wait);
    const one = floor.requests[request];
    wait += handover + (one ? limitOf(floor, one) : 0);
  }
  return waits;
}

export function limitOf(floor: Floor, { item, joint }: FloorRequest): number {
  const point = floor.agenda.find(({ number }) => number === item);
  return 1000 * (point ? (joint ? point.jointSeconds : point.seconds) : 0);
}

const place = (request: number, reason: FloorPlace['reason'], more: Partial<FloorPlace> = {}): FloorPlace => ({
  request,
  reason,
  ...more,
});
const plainly = ({ number, joint }: FloorRequest) => place(number, joint ? 'joint' : 'arrival');
const bySince = (a: FloorRequest, b: FloorRequest) => a.since - b.since;

function byPolicy(floor: Floor, waiting: FloorRequest[]): FloorPlace[] {
  const sorted = (key: (one: FloorRequest) => number, say: (one: FloorRequest) => FloorPlace) =>
    [...waiting].sort((a, b) => key(a) - key(b) || bySince(a, b)).map(say);
  switch (floor.policy) {
    case 'groupsFirst':
      return sorted(({ joint }) => (joint ? 0 : 1), plainly);
    case 'categoryOrder':
      return sorted(
        ({ category }) => ranks.indexOf(category),
        ({ number, category }) => place(number, 'category', { category }),
      );
    case 'byLot':
      return sorted(
        (one) => lotOf(floor.seed ?? '', one),
        ({ number }) => place(number, 'lot'),
      );
    case 'interleaved':
    case 'balanced':
      return oneByOne(floor, waiting);
    default:
      return sorted(() => 0, plainly);
  }
}

/** Who has been heard so far, in the session and then in what is ordered already. */
class Heard {
  private readonly counts = new Map<string, number>();
  private turn = 0;

  constructor(floor: Floor) {
    const spoken = Object.values(floor.requests).filter(({ started }) => started !== undefined);
    for (const one of spoken.sort((a, b) => (a.started ?? 0) - (b.started ?? 0))) this.add(one);
    const called = floor.turn && !floor.turn.speaking ? floor.requests[floor.turn.request] : undefined;
    if (called) this.add(called);
  }

  add({ by, category, region, kind = '', lang = '' }: FloorRequest): void {
    this.counts.set(`turn ${category}`, ++this.turn);
    for (const key of [`by ${by}`, `kind ${kind}`, `lang ${lang}`]) this.counts.set(key, this.of(key) + 1);
    if (region) this.counts.set(`region ${region}`, this.of(`region ${region}`) + 1);
  }

  of = (key: string): number => this.counts.get(key) ?? 0;
  knows = ({ by }: FloorRequest): boolean => by > 0 && this.of(`by ${by}`) > 0;
  inRegion = ({ region }: FloorRequest): number => (region ? this.of(`region ${region}`) : 0);
}

function oneByOne({ policy, ...floor }: Floor, waiting: FloorRequest[]): FloorPlace[] {
  const heard = new Heard({ policy, ...floor });
  const keyOf = (one: FloorRequest): number[] =>
    policy === 'interleaved'
      ? [heard.of(`turn ${one.category}`), ranks.indexOf(one.category)]
      : [
          heard.knows(one) ? 1 : 0,
          heard.inRegion(one),
          heard.of(`kind ${one.kind ?? ''}`),
          heard.of(`lang ${one.lang ?? ''}`),
        ];
  const left = [...waiting].sort(bySince);
  const line: FloorPlace[] = [];
  while (left.length > 0) {
    const aged = left.findIndex(({ overtaken }) => overtaken >= mostOvertaken);
    const next = aged >= 0 ? aged : leastOf(left.map(keyOf));
    const [one] = left.splice(next, 1) as [FloorRequest];
    line.push(reasonOf(policy, heard, one));
    heard.add(one);
    for (let passed = 0; passed < next; passed++) {
      const waits = left[passed] as FloorRequest;
      left[passed] = { ...waits, overtaken: waits.overtaken + 1 };
    }
  }
  return line;
}

function leastOf(keys: number[][]): number {
  let best = 0;
  for (let i = 1; i < keys.length; i++) if (isLess(keys[i] ?? [], keys[best] ?? [])) best = i;
  return best;
}

function isLess(one: number[], other: number[]): boolean {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

function reasonOf(policy: Floor['policy'], heard: Heard, one: FloorRequest): FloorPlace {
  const { number, overtaken, category, region } = one;
  if (overtaken >= mostOvertaken) return place(number, 'waited', { n: overtaken });
  if (policy === 'interleaved') return place(number, 'turn', { category });
  if (!region) return plainly(one);
  return place(number, heard.knows(one) ? 'again' : 'new', { n: heard.inRegion(one) + 1, region });
}

/** A lot as everybody can draw it again: FNV-1a over the seed and the person's number, mixed once more. */
function lotOf(seed: string, { by, number }: FloorRequest): number {
  let hash = 2166136261;
  for (const sign of `${seed}/${by > 0 ? by : -number}`) hash = Math.imul(hash ^ sign.charCodeAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
