import { useEffect, useState } from 'preact/hooks';
import { pathOf } from '../app/routes.ts';
import { served } from '../app/served.ts';
import { t, tOr } from '../app/texts.ts';
import { http } from '../wire/http.ts';
import type { RoomLine } from '../wire/types.ts';
import { byKind } from './lines.ts';

/** What can be read before entering: pages of the server, which need no session and no script. */
export function OpenRooms() {
  const [rooms, setRooms] = useState<RoomLine[]>((!served?.session && served?.rooms?.items) || []);
  useEffect(() => {
    if (rooms.length === 0)
      http.rooms().then(
        ({ items }) => setRooms(items),
        () => undefined,
      );
  }, []);
  if (rooms.length === 0) return null;
  return (
    <section class="open-rooms" aria-label={t('nav.rooms')}>
      {byKind(rooms).map(([kind, lines]) => (
        <section key={kind}>
          <h2>{tOr(`kinds.${kind}`, kind)}</h2>
          <ul>
            {lines.map(({ id, title }) => (
              <li key={id}>
                <a class="open-room" href={pathOf({ name: 'room', room: id })} target="_self">
                  <bdi>{title}</bdi>
                  <span class="room-facts">{t('rooms.open')}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
