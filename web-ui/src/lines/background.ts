import { effect } from '@preact/signals';
import { startDrafts } from '../messages/hubDrafts.ts';
import { startUnreads } from '../notifications/unreads.ts';
import { collab } from '../people/session.ts';
import { startMine } from '../personal/mine.ts';
import { startFollowing } from '../settings/following.ts';
import { startBadge } from './badge.ts';
import { offerInstall } from './install.ts';
import { startKeeping } from './keeping.ts';
import { startResting } from './resting.ts';
import { keepShell } from './shell.ts';
import { startUsage } from './usage.ts';

/** What goes on beside the screens once they stand: it is fetched after everything that is needed to read and to write. */
export function begin(): void {
  startUsage();
  void keepShell();
  offerInstall();
  effect(() => {
    const here = collab.value;
    if (here === 'unknown' || here === null) return;
    const stops = [
      startBadge(here),
      startResting(here),
      startKeeping(here),
      startFollowing(here),
      startMine(here),
      startUnreads(here),
      startDrafts(here),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  });
}
