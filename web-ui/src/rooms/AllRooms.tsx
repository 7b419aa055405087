import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Drawn } from '../app/icons.tsx';
import { Loading, lazy } from '../app/lazy.tsx';
import { switcherOpen } from '../app/opened.ts';
import { plain } from '../app/plain.ts';
import { pathOf } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { lens } from '../app/signs.ts';
import { t, tOr } from '../app/texts.ts';
import { byKind, type Listed, roomLines } from './lines.ts';
import { isNews } from './news.ts';
import { Facts, Failed, nest } from './RoomList.tsx';

export { texts } from '../app/places.ts';

const CodeEntry = lazy(() => import('../invitations/CodeEntry.tsx'), true);
const searchFrom = 4;
/** Whose accounts open rooms of some kind; which, the screen asks the hub. */
const opensRooms = ['unStaff', 'platformAdmin', 'csoFocalPoint'];

/** Every room that is open to the reader, by kind, with what each kind is for. */
export default function AllRooms({ collab }: ScreenProps) {
  const [wanted, setWanted] = useState('');
  if (collab === null) return null;
  const rooms = roomLines(collab);
  const words = plain(wanted.trim());
  const found = rooms?.filter(({ title }) => plain(title).includes(words)) ?? [];
  return (
    <>
      <ScreenHead title={t('nav.rooms')}>
        <button
          type="button"
          class="square"
          aria-label={t('places.jump')}
          title={t('places.jump')}
          onClick={() => {
            switcherOpen.value = true;
          }}
        >
          <Drawn path={lens} />
        </button>
        {opensRooms.includes(collab.person.account) && (
          <a class="quiet head-act" href={pathOf({ name: 'new-room' })}>
            {t('places.newRoom')}
          </a>
        )}
      </ScreenHead>
      <div class="sheet">
        {rooms === null && (collab.roomsFailed.value ? <Failed collab={collab} /> : <Loading />)}
        {rooms?.length === 0 && <p class="teach">{t('rooms.empty')}</p>}
        {rooms !== null && rooms.length >= searchFrom && (
          <label class="find">
            <span>{t('places.find')}</span>
            <input
              id="find"
              type="search"
              dir="auto"
              autocomplete="off"
              value={wanted}
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
          </label>
        )}
        <p class="group">
          <a href={pathOf({ name: 'search' })}>{t('places.search')}</a>
        </p>
        <p class="group">
          <a href="/direct">{t('places.direct')}</a>
        </p>
        <p class="group">
          <a href={pathOf({ name: 'practices' })}>{t('places.practices')}</a>
        </p>
        <p class="hidden" role="status">
          {words === '' ? '' : t('places.found', { n: found.length })}
        </p>
        {words !== '' && found.length === 0 && <p class="teach">{t('places.foundNothing')}</p>}
        {byKind(found).map(([kind, some]) => (
          <section class="group" key={kind}>
            <h2>{tOr(`kinds.${kind}`, kind)}</h2>
            <p class="group-note">{tOr(`places.about.${kind}`, '')}</p>
            {nest(words === '' ? some : some.map(({ within: _, ...room }) => room), (room) => (
              <RoomCard collab={collab} room={room} />
            ))}
          </section>
        ))}
        {rooms !== null && words === '' && <CodeEntry />}
      </div>
    </>
  );
}

function RoomCard({ collab, room }: { collab: Collab; room: Listed }) {
  const news = isNews(room, collab);
  return (
    <a class={news ? 'sheet-line unread' : 'sheet-line'} href={pathOf({ name: 'room', room: room.id })}>
      <span class="sheet-text">
        <bdi class="sheet-title">{room.title}</bdi>
        <Facts room={room} />
      </span>
      {news && <b class="new">{t('rooms.new')}</b>}
    </a>
  );
}
