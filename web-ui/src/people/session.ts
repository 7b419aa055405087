import { signal } from '@preact/signals';
import { Collab } from '../app/collab.ts';
import { type Database, openDatabase } from '../app/database.ts';
import { go, routeOf } from '../app/routes.ts';
import { type Served, served } from '../app/served.ts';
import { http, Refused } from '../wire/http.ts';
import { openSignalR } from '../wire/signalr.ts';
import type { Person } from '../wire/types.ts';

const keptAs = 'collab.person';

/** `unknown` until the hub or this device has said who is here; null where nobody is. */
export const collab = signal<Collab | null | 'unknown'>('unknown');
export const expired = signal(false);
let database: Database | null = null;
let changing: { ended: boolean } | null = null;

/** The server's page says who is here. */
async function begin(first: Served): Promise<void> {
  database = await openDatabase().catch(() => null);
  if (first.session) return become(first.session.person, undefined, first);
  expired.value = remembered() !== null;
  collab.value = null;
}

/** Who was here last is believed until the hub has answered: what this device holds is shown at once, on any line and without one. */
export async function startSession(): Promise<void> {
  if (served) return begin(served);
  const asked = http.session().then(
    ({ person }) => person,
    (error: unknown) => (error instanceof Refused && error.status < 500 ? null : undefined),
  );
  database = await openDatabase().catch(() => null);
  const last = remembered();
  if (last)
    await become(
      last,
      asked.then((found) => found?.id === last.id),
    );
  const found = await asked;
  if (last && (found === undefined || JSON.stringify(found) === JSON.stringify(last))) return;
  stop();
  if (found) await become(found);
  else {
    expired.value = last !== null;
    collab.value = null;
  }
}

/** Takes a seat as one of the invented people. Only a trial hub has them. */
export async function enter(person: string): Promise<void> {
  await http.enter(person);
  await become((await http.session()).person);
  const to = routeOf(new URLSearchParams(location.search).get('to') ?? '');
  if ('room' in to) go(to, true);
}

/** The hub has let somebody in on this screen. */
export async function entered(): Promise<void> {
  const { person } = await http.session();
  stop();
  await become(person);
}

/** What changes an account ends all of its sessions, and begins a new one for the screen that asked: there it goes on. */
export async function renewing<T>(work: () => Promise<T>): Promise<T> {
  const mine = { ended: false };
  changing = mine;
  try {
    const done = await work();
    await entered();
    mine.ended = false;
    return done;
  } finally {
    changing = null;
    if (mine.ended) end();
  }
}

/** What is unsent stays on this device, for the same person's return; everything else of theirs goes. */
export async function leave(): Promise<void> {
  await http.leave().catch(() => undefined);
  stop();
  localStorage.removeItem(keptAs);
  await forget();
  collab.value = null;
}

async function become(person: Person, confirmed?: Promise<boolean>, first: Served | null = null): Promise<void> {
  if (remembered()?.id !== person.id) await forget();
  localStorage.setItem(keptAs, JSON.stringify(person));
  const here: Collab = new Collab(person, database, http, openSignalR, () => sessionEnded(here), confirmed);
  await here.start(first);
  expired.value = false;
  collab.value = here;
}

/** Late news of a session that was renewed meanwhile is none. */
function sessionEnded(here: Collab): void {
  if (current() !== here) return;
  if (changing) changing.ended = true;
  else end();
}

function end(): void {
  stop();
  expired.value = true;
  collab.value = null;
}

export function current(): Collab | null {
  const { value } = collab;
  return value === 'unknown' ? null : value;
}

function stop(): void {
  current()?.stop();
}

async function forget(): Promise<void> {
  await Promise.all([database?.clear('held'), database?.clear('drafts'), database?.clear('seen')]);
}

function remembered(): Person | null {
  try {
    return JSON.parse(localStorage.getItem(keptAs) ?? 'null') as Person | null;
  } catch {
    return null;
  }
}
