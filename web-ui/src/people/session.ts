import { signal } from '@preact/signals';
import { Collab } from '../app/collab.ts';
import { type Database, openDatabase } from '../app/database.ts';
import { http, Refused } from '../wire/http.ts';
import { openSignalR } from '../wire/signalr.ts';
import type { Person } from '../wire/types.ts';

const keptAs = 'collab.person';

/** `unknown` until the hub or this device has said who is here; null where nobody is. */
export const collab = signal<Collab | null | 'unknown'>('unknown');
export const expired = signal(false);
let database: Database | null = null;

/** Asks the hub; without a line, who was here last is believed: reading and writing go on offline. */
export async function startSession(): Promise<void> {
  database = await openDatabase().catch(() => null);
  try {
    await become((await http.session()).person);
  } catch (error) {
    const last = error instanceof Refused && error.status < 500 ? null : remembered();
    if (last) await become(last);
    else collab.value = null;
  }
}

/** Takes a seat as one of the invented people. Only a trial hub has them. */
export async function enter(person: string): Promise<void> {
  await http.enter(person);
  await become((await http.session()).person);
}

/** What is unsent stays on this device, for the same person's return; everything else of theirs goes. */
export async function leave(): Promise<void> {
  await http.leave().catch(() => undefined);
  stop();
  localStorage.removeItem(keptAs);
  await forget();
  collab.value = null;
}

async function become(person: Person): Promise<void> {
  if (remembered()?.id !== person.id) await forget();
  localStorage.setItem(keptAs, JSON.stringify(person));
  const here = new Collab(person, database, http, openSignalR, sessionEnded);
  await here.start();
  expired.value = false;
  collab.value = here;
}

function sessionEnded(): void {
  if (!current()) return;
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
