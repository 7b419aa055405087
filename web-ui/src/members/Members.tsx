import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import { Support } from '../app/Support.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, t } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { presides } from '../rooms/rights.ts';
import type { Members as Found } from '../wire/types.ts';
import { Here } from './Here.tsx';
import { Leave } from './Leave.tsx';
import { MemberList } from './MemberList.tsx';
import { Removed } from './Removed.tsx';
import { Requests } from './Requests.tsx';
import { RoomSettings } from './RoomSettings.tsx';
import './members.css';

export const texts = (code: Language) => import(`../texts/members/${code}.json`);

/** Who is in a room, who waits before it, who may not come in any more; and how the room is set. */
export default function Members({ collab, here }: ScreenProps) {
  if (!collab || here.name !== 'members') return null;
  return <OfRoom collab={collab} id={here.room} key={here.room} />;
}

function OfRoom({ collab, id }: { collab: Collab; id: string }) {
  const room = collab.open(id);
  const standing = room.standing.value;
  return (
    <>
      <ScreenHead title={t('members.title')} up={pathOf({ name: 'room', room: id })} />
      <div class="sheet members">
        {standing === 'loading' && <Loading />}
        {standing === 'ended' && <p>{t('room.unknown')}</p>}
        {standing === 'failed' && <Failed again={() => collab.open(id)} />}
        {standing === 'ready' && <Ready collab={collab} room={room} />}
      </div>
    </>
  );
}

function Ready({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const state = room.room.value;
  const me = room.present;
  const runs = me !== null && presides(state.people[me]);
  const { found, failed, look } = useLists(collab, room, runs);
  return (
    <>
      <p class="room-name" dir="auto">
        {state.title}
      </p>
      {runs && failed && <Failed again={() => void look()} />}
      {runs && !failed && <Requests collab={collab} room={room} items={found?.requests} changed={look} />}
      {me !== null && <Here collab={collab} room={room} />}
      <MemberList collab={collab} room={room} runs={runs && !state.closed} />
      {runs && found && <Removed collab={collab} room={room} items={found.removed} changed={look} />}
      {runs && <RoomSettings collab={collab} room={room} />}
      {me !== null && <Leave collab={collab} room={room} />}
      <p class="members-rights">
        <a href={pathOf({ name: 'rights' })}>{t('members.rights')}</a>
        {runs && state.kind !== 'direct' && (
          <>
            {' · '}
            <a href={pathOf({ name: 'desk', room: room.id })}>
              {t('members.desk')}
              {found?.cases ? ` (${found.cases})` : ''}
            </a>
          </>
        )}
        {state.kind !== 'direct' && (
          <>
            {' · '}
            <a href={`${pathOf({ name: 'room', room: room.id })}/recommendations`}>{t('members.recommendations')}</a>
          </>
        )}
      </p>
    </>
  );
}

/** Asked for again whenever something has happened in the room. */
function useLists(collab: Collab, room: HeldRoom, runs: boolean) {
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);
  const at = room.at.value;
  const look = useCallback(async () => {
    try {
      setFound(await collab.http.members(room.id));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [collab, room.id]);
  useEffect(() => {
    if (!runs) return;
    const turn = setTimeout(() => void look(), 250);
    return () => clearTimeout(turn);
  }, [look, runs, at]);
  return { found, failed, look };
}

function Failed({ again }: { again: () => void }) {
  return (
    <div role="alert">
      <p>{t('members.failed')}</p>
      <button type="button" class="primary" onClick={again}>
        {t('retry')}
      </button>
      <Support code="hub.unreached" />
    </div>
  );
}
