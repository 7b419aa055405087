import { frames } from './meter.ts';
import type {
  Answer,
  CatchUp,
  CatchUpQuestion,
  Command,
  DemoPeople,
  Door,
  EntriesPage,
  FloorPage,
  Handover,
  Invitation,
  Invited,
  LedgerPage,
  Members,
  MessagesPage,
  Place,
  Problem,
  ProgrammePage,
  Rights,
  RoomLines,
  RoomPage,
  Session,
  Settings,
  SignIn,
} from './types.ts';

/** The hub said no. Anything else that is thrown means that the hub was not reached. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly retryAfterMs = 0,
    readonly until?: number,
  ) {
    super(`${status} ${code}`);
  }
}

const root = '/api/v1/';
const answerWithin = 15_000;

export async function ask(method: string, path: string, body?: unknown, within = answerWithin): Promise<Response> {
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(), within);
  const sent = body === undefined ? '' : JSON.stringify(body);
  frames.out += sent.length;
  try {
    const response = await fetch(root + path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: stop.signal,
      ...(body === undefined ? {} : { body: sent, headers: { 'Content-Type': 'application/json' } }),
    });
    if (!response.ok) throw await refusalOf(response);
    return response;
  } finally {
    clearTimeout(limit);
  }
}

async function refusalOf(response: Response): Promise<Refused> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem> & { until?: number };
  const wait = Number(response.headers.get('Retry-After') ?? 0) * 1000;
  return new Refused(response.status, problem.code ?? '', problem.detail ?? '', wait, problem.until);
}

export async function json<T>(method: string, path: string, body?: unknown, within?: number): Promise<T> {
  return (await (await ask(method, path, body, within)).json()) as T;
}

const roomPath = (room: string) => `rooms/${encodeURIComponent(room)}`;

export interface MessagesQuery {
  topic?: number | undefined;
  before?: number | undefined;
  around?: number | undefined;
  limit?: number;
}

function query(values: object): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
}

export const http = {
  /** For the screens that are fetched later. */
  get: <T>(path: string) => json<T>('GET', path),
  post: <T>(path: string, body?: object) => json<T>('POST', path, body),
  put: <T>(path: string, body: object) => json<T>('PUT', path, body),
  session: () => json<Session>('GET', 'session'),
  leave: () => ask('DELETE', 'session'),
  demo: () => json<DemoPeople>('GET', 'session/demo'),
  enter: (person: string) => ask('POST', 'session/demo', { person }),
  sessions: async () => (await json<{ items: SignIn[] }>('GET', 'sessions')).items,
  endSession: (id: string) => ask('DELETE', `sessions/${encodeURIComponent(id)}`),
  endSessions: () => ask('DELETE', 'sessions'),
  settings: () => json<Settings>('GET', 'settings'),
  saveSettings: (settings: Settings) => ask('PUT', 'settings', settings),
  invited: (code: string) => json<Invited>('GET', `invitations/${encodeURIComponent(code)}`),
  invitations: async (room: string) =>
    (await json<{ items: Invitation[] }>('GET', `${roomPath(room)}/invitations`)).items,
  door: (room: string) => json<Door>('GET', `${roomPath(room)}/door`),
  handover: (room: string) => json<Handover>('GET', `${roomPath(room)}/handover`),
  members: (room: string) => json<Members>('GET', `${roomPath(room)}/members`),
  rights: () => json<Rights>('GET', 'rights'),
  rooms: (after?: string) => json<RoomLines>('GET', `rooms${query({ after })}`),
  room: (room: string, topic?: number) => json<RoomPage>('GET', roomPath(room) + query({ topic })),
  programme: (room: string) => json<ProgrammePage>('GET', `${roomPath(room)}/programme`),
  ledger: (room: string) => json<LedgerPage>('GET', `${roomPath(room)}/ledger`),
  floor: (room: string) => json<FloorPage>('GET', `${roomPath(room)}/floor`),
  time: async () => (await json<{ now: number }>('GET', 'time')).now,
  messages: (room: string, which: MessagesQuery) =>
    json<MessagesPage>('GET', `${roomPath(room)}/messages${query(which)}`),
  entries: (room: string, after: number, limit: number) =>
    json<EntriesPage>('GET', `${roomPath(room)}/entries${query({ after, limit })}`),
  catchUp: (rooms: Record<string, Place>, wait: number, since = false) =>
    json<CatchUp>('POST', 'catch-up', { rooms, wait, since } satisfies CatchUpQuestion, answerWithin + wait * 1000),
  /** A refusal is an answer here, as it is on the hub. */
  submit: async (room: string, command: Command): Promise<Answer> => {
    try {
      return await json<Answer>('POST', `${roomPath(room)}/commands`, command);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.status === 503 || error.status === 429)
        return { status: 'busy', retryAfterMs: error.retryAfterMs || 1000 };
      if (error.status >= 500 || error.code === '') throw error;
      return { status: 'refused', code: error.code, detail: error.detail, ...(error.until && { until: error.until }) };
    }
  },
};

export type Http = typeof http;

/** The hub hands them out in parts. */
export async function allRooms({ rooms }: Pick<Http, 'rooms'>): Promise<RoomLines['items']> {
  let page = await rooms();
  const items = [...page.items];
  while (page.next) {
    page = await rooms(page.next);
    items.push(...page.items);
  }
  return items;
}
