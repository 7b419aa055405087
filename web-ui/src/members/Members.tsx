import type { Collab } from '../app/collab.ts';
import { pathOf } from '../app/routes.ts';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, numeral, t } from '../app/texts.ts';
import { Unreached } from '../app/Unreached.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { useLooked } from '../rooms/looked.ts';
import { RoomSheet } from '../rooms/RoomSheet.tsx';
import { presides } from '../rooms/rights.ts';
import { Handover } from './Handover.tsx';
import { Here } from './Here.tsx';
import { Leave } from './Leave.tsx';
import { MemberList } from './MemberList.tsx';
import { Removed } from './Removed.tsx';
import { Requests } from './Requests.tsx';
import { RoomSettings } from './RoomSettings.tsx';
import './members.css';

export const texts = async (code: Language) => {
  const [members, handover] = await Promise.all([
    import(`../texts/members/${code}.json`),
    import(`../texts/handover/${code}.json`),
  ]);
  return { default: { ...members.default, ...handover.default } };
};

/** Who is in a room, who waits before it, who may not come in any more; and how the room is set. */
export default function Members({ collab, here }: ScreenProps) {
  if (!collab || here.name !== 'members') return null;
  return (
    <RoomSheet
      key={here.room}
      collab={collab}
      id={here.room}
      title={t('members.title')}
      class="members"
      failed={t('members.failed')}
    >
      {(room) => <Ready collab={collab} room={room} />}
    </RoomSheet>
  );
}

function Ready({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const state = room.room.value;
  const me = room.present;
  const runs = me !== null && presides(state.people[me]);
  const { found, failed, look } = useLooked(collab, room, () => collab.http.members(room.id), runs);
  return (
    <>
      <p class="room-name" dir="auto">
        {state.title}
      </p>
      {runs && failed !== null && <Unreached words={t('members.failed')} again={() => void look()} />}
      {runs && failed === null && <Requests collab={collab} room={room} items={found?.requests} changed={look} />}
      {me !== null && <Here collab={collab} room={room} />}
      {me !== null && state.kind === 'regionalChannel' && <Handover collab={collab} room={room} />}
      <MemberList collab={collab} room={room} runs={runs && !state.closed} outside={found?.outside} />
      {runs && found && <Removed collab={collab} room={room} items={found.removed} changed={look} />}
      {runs && <RoomSettings collab={collab} room={room} isNetwork={found?.network !== undefined} />}
      {me !== null && <Leave collab={collab} room={room} />}
      <p class="members-rights">
        <a href={pathOf({ name: 'rights' })}>{t('members.rights')}</a>
        {runs && state.kind !== 'direct' && (
          <>
            {' · '}
            <a href={pathOf({ name: 'desk', room: room.id })}>
              {t('members.desk')}
              {found?.cases ? ` (${numeral(found.cases)})` : ''}
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
