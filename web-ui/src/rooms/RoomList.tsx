import type { VNode } from 'preact';
import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { Loading } from '../app/lazy.tsx';
import { pathOf, route } from '../app/routes.ts';
import { Support } from '../app/Support.tsx';
import { t, tOr } from '../app/texts.ts';
import { byKind, type Listed, roomLines } from './lines.ts';
import { isNews } from './news.ts';

export function RoomList({ collab }: { collab: Collab }) {
  const rooms = roomLines(collab);
  if (rooms === null)
    return <div class="rooms">{collab.roomsFailed.value ? <Failed collab={collab} /> : <Loading />}</div>;
  return (
    <div class="rooms">
      {rooms.length === 0 && <p class="note">{t('rooms.empty')}</p>}
      {byKind(rooms).map(([kind, some]) => (
        <section key={kind}>
          <h2>{tOr(`kinds.${kind}`, kind)}</h2>
          {nest(some, (room) => (
            <Line collab={collab} room={room} />
          ))}
        </section>
      ))}
      <p class="note">
        <a href="/rooms">{t('rooms.all')}</a>
      </p>
    </div>
  );
}

/** A list of rooms; beneath a network those within it. */
export function nest(rooms: Listed[], one: (room: Listed) => VNode, within?: string): VNode | undefined {
  const here = rooms.filter((room) => room.within === within);
  return (
    here[0] && (
      <ul>
        {here.map((room) => (
          <li key={room.id}>
            {one(room)}
            {nest(rooms, one, room.id)}
          </li>
        ))}
      </ul>
    )
  );
}

export function Failed({ collab }: { collab: Collab }) {
  return (
    <div class="problem-note" role="alert">
      <p>{t('rooms.failed')}</p>
      <button type="button" class="quiet" onClick={() => void collab.list()}>
        {t('retry')}
      </button>
      <Support code="rooms.unreached" />
    </div>
  );
}

function Line({ collab, room }: { collab: Collab; room: Listed }) {
  const here = route.value;
  const open = 'room' in here && here.room === room.id;
  const news = !open && isNews(room, collab);
  return (
    <a
      class={news ? 'room-line unread' : 'room-line'}
      href={pathOf({ name: 'room', room: room.id })}
      aria-current={open ? 'page' : undefined}
    >
      <span class="room-title">
        <bdi>{room.title}</bdi>
        {news && <b class="new">{t('rooms.new')}</b>}
      </span>
      <Facts room={room} />
    </a>
  );
}

/** Only what differs from the usual: a room that one takes part in and that goes on needs no word. */
export function Facts({ room }: { room: Listed }) {
  const members = room.visibility !== 'public' && room.kind !== 'direct' && !room.door;
  const words = [
    room.closed && t('room.closed'),
    members && tOr(`visibility.${room.visibility}`, room.visibility),
    !room.joined && !members && !room.door && t('rooms.open'),
    room.door && !room.request && t('rooms.ask'),
    room.request && tOr(`rooms.${room.request.status}`, room.request.status),
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <span class="room-facts">
      {members && <Icon name="lock" />}
      {words.join(' · ')}
    </span>
  );
}
