import type { Told } from '../notifications/told.ts';
import { byKind, roomLines } from '../rooms/lines.ts';
import type { RoomState, TopicLines } from '../wire/types.ts';
import type { Collab } from './collab.ts';
import { plain } from './plain.ts';
import { pathOf, type Route, route } from './routes.ts';

/** Somewhere to go. `room`: of a topic, the title of its room. */
export interface Place {
  to: Route;
  /** What is asked of it. */
  query?: string;
  title: string;
  room?: string;
  kind: RoomState['kind'];
  unread: number;
}

const placesAtMost = 12;

/** Without words what is unread and then the rooms; with words whatever has a word that begins so, rooms before topics. */
export function placesFor(collab: Collab, wanted: string, news: readonly Told[], found: TopicLines['items']): Place[] {
  const unread = news.map(ofNews);
  const all =
    wanted === '' ? [...unread, ...rooms(collab)] : [...rooms(collab), ...topics(collab), ...ofHub(collab, found)];
  const ranked = all
    .map((place) => ({ place, rank: wanted === '' ? 0 : rankOf(plain(place.title), wanted) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  return [...new Map(ranked.map(({ place }) => [pathOf(place.to), place])).values()].slice(0, placesAtMost);
}

function rankOf(title: string, wanted: string): number {
  if (title.startsWith(wanted)) return 0;
  if (title.split(/[\s\-–—’'«»“”:,.]+/).some((word) => word.startsWith(wanted))) return 1;
  return wanted.length > 1 && title.includes(wanted) ? 2 : -1;
}

function ofNews({ room, topic, title, count }: Told): Place {
  if (topic === 0) return { to: { name: 'room', room: room.id }, title: room.title, kind: room.kind, unread: count };
  return { to: { name: 'topic', room: room.id, topic }, title, room: room.title, kind: room.kind, unread: count };
}

function rooms(collab: Collab): Place[] {
  const lines = byKind(roomLines(collab) ?? []).flatMap(([, some]) => some);
  return lines.map(({ id, title, kind, unread = 0 }) => ({ to: { name: 'room', room: id }, title, kind, unread }));
}

/** Those that this screen holds; of the room where the reader is first. */
function topics(collab: Collab): Place[] {
  const here = route.peek();
  const held = [...collab.following.held.values()].sort(
    (a, b) => Number('room' in here && here.room === b.id) - Number('room' in here && here.room === a.id),
  );
  return held.flatMap((room) => {
    const { topics: all, title: of, kind } = room.room.peek();
    const unread = room.unread.peek();
    return all.map(
      ({ topic, title }): Place => ({
        to: { name: 'topic', room: room.id, topic },
        title,
        room: of,
        kind,
        unread: unread.get(topic)?.count ?? 0,
      }),
    );
  });
}

function ofHub(collab: Collab, found: TopicLines['items']): Place[] {
  const here = route.peek();
  const room = 'room' in here ? collab.following.held.get(here.room) : undefined;
  if (!room) return [];
  const { title: of, kind } = room.room.peek();
  return found.map(({ topic, title, unread }) => ({
    to: { name: 'topic', room: room.id, topic },
    title,
    room: of,
    kind,
    unread: unread ?? 0,
  }));
}
