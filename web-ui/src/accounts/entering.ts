import { useEffect } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { go, type Route, routeOf } from '../app/routes.ts';
import { entered } from '../people/session.ts';

/** What was begun in the server's page before this screen was here: read when the screen comes, while the page still stands. */
export const begunIn = (name: string): string =>
  document.querySelector<HTMLInputElement>(`.door [name=${name}]`)?.value ?? '';

let home: Route = { name: 'inbox' };

/** Whoever is new has nothing in their inbox: they see which rooms there are. */
export function lookAround(): void {
  home = { name: 'rooms' };
  void comeIn();
}

/** To the room or the invitation that they came from, else to their inbox: an address from outside leads nobody elsewhere. */
export async function comeIn(): Promise<void> {
  const to = routeOf(new URLSearchParams(location.search).get('to') ?? '');
  await entered();
  go('room' in to || to.name === 'invitation' ? to : home, true);
}

/** Whoever is in needs no door. */
export function useAtHome(collab: Collab | null): void {
  useEffect(() => {
    if (collab) go(home, true);
  }, [collab]);
}
