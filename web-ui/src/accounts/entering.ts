import { useEffect } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { go, routeOf } from '../app/routes.ts';
import { entered } from '../people/session.ts';

/** To the room or the invitation that they came from, else to their inbox: an address from outside leads nobody elsewhere. */
export async function comeIn(): Promise<void> {
  const to = routeOf(new URLSearchParams(location.search).get('to') ?? '');
  await entered();
  go('room' in to || to.name === 'invitation' ? to : { name: 'inbox' }, true);
}

/** Whoever is in needs no door. */
export function useAtHome(collab: Collab | null): void {
  useEffect(() => {
    if (collab) go({ name: 'inbox' }, true);
  }, [collab]);
}
