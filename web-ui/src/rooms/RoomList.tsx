import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { pathOf, route } from '../app/routes.ts';
import { t, tOr } from '../app/texts.ts';
import type { RoomLine, RoomState } from '../wire/types.ts';

/** A room as the hub lists it, or as this device holds it. */
type Listed = Omit<RoomLine, 'kind' | 'visibility'> & Pick<RoomState, 'kind' | 'visibility'>;

const order = ['liveConsultation', 'nationalDialogue', 'regionalChannel', 'direct', 'house'];

export function RoomList({ collab }: { collab: Collab }) {
  const rooms = collab.rooms.value ?? heldLines(collab);
  if (rooms === null || (rooms.length === 0 && collab.rooms.value === null))
    return (
      <div class="rooms">
        {collab.roomsFailed.value ? <Failed collab={collab} /> : <p class="note">{t('loading')}</p>}
      </div>
    );
  const kinds = [...new Set(rooms.map(({ kind }) => kind))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return (
    <div class="rooms">
      {rooms.length === 0 && <p class="note">{t('rooms.empty')}</p>}
      {kinds.map((kind) => (
        <section key={kind}>
          <h2>{tOr(`kind.${kind}`, kind)}</h2>
          <ul>
            {rooms
              .filter((room) => room.kind === kind)
              .map((room) => (
                <li key={room.id}>
                  <Line collab={collab} room={room} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Failed({ collab }: { collab: Collab }) {
  return (
    <>
      <p class="note">{t('rooms.failed')}</p>
      <button type="button" class="quiet" onClick={() => void collab.list()}>
        {t('retry')}
      </button>
    </>
  );
}

function Line({ collab, room }: { collab: Collab; room: Listed }) {
  const here = route.value;
  const open = 'room' in here && here.room === room.id;
  const held = collab.following.held.get(room.id);
  const head = Math.max(room.head, held?.at.value ?? 0);
  const unread = !open && head > (collab.seen.value.get(room.id) ?? 0);
  const title = held?.room.value.title || room.title;
  return (
    <a
      class={unread ? 'room-line unread' : 'room-line'}
      href={pathOf({ name: 'room', room: room.id })}
      aria-current={open ? 'page' : undefined}
    >
      <span class="room-title">
        <bdi>{title}</bdi>
        {unread && <b class="new">{t('rooms.new')}</b>}
      </span>
      <Facts room={room} />
    </a>
  );
}

/** Only what differs from the usual: a room that one takes part in and that goes on needs no word. */
function Facts({ room }: { room: Listed }) {
  const members = room.visibility === 'members' && room.kind !== 'direct';
  const words = [
    room.closed && t('room.closed'),
    members && t('visibility.members'),
    !room.joined && !members && t('rooms.open'),
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <span class="room-facts">
      {members && <Icon name="lock" />}
      {words.join(' · ')}
    </span>
  );
}

/** Before the hub has answered: the rooms that this device holds. */
function heldLines(collab: Collab): Listed[] {
  return [...collab.following.held.values()].map((held) => {
    const { kind, title, visibility, closed, at } = held.room.value;
    return { id: held.id, kind, title, visibility, closed, head: at, epoch: '', joined: held.me.value !== null };
  });
}
