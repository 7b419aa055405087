import { useMemo } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { lazy } from '../app/lazy.tsx';
import { t } from '../app/texts.ts';
import { sampleRoom } from './sample.ts';
import { sampleSession } from './sampleSession.ts';

// As the room brings them, whole: a part that is imported from here as well would be a file of its own for everybody.
const NowCard = lazy(() => import('../consultations/NowCard.tsx'));
const Ledger = lazy(() => import('../consultations/Ledger.tsx'));

const chair = 3;

/** What is particular to a session, as the chair sees it: a point of order on the floor, questions and votes in each state. */
export function SessionGallery({ collab }: { collab: Collab }) {
  const [session, room] = useMemo(() => [sampleSession(collab), sampleRoom({}, chair, [])] as const, [collab]);
  return (
    <section class="group">
      <h2>{t('floor.title')}</h2>
      <NowCard collab={session} room={room} />
      <Ledger collab={session} room={room} />
    </section>
  );
}
