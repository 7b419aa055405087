import { Icon } from '../app/icons.tsx';
import { Loading } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { t } from '../app/texts.ts';
import { isLive, roomLines } from './lines.ts';
import { Facts, Failed } from './RoomList.tsx';

export { texts } from '../app/places.ts';

/** The consultations that are open now. */
export default function Live({ collab }: ScreenProps) {
  if (collab === null) return null;
  const lines = roomLines(collab);
  const open = lines?.filter(isLive) ?? [];
  return (
    <>
      <ScreenHead title={t('nav.live')} />
      <div class="sheet">
        {lines === null && (collab.roomsFailed.value ? <Failed collab={collab} /> : <Loading />)}
        {lines !== null && open.length === 0 && (
          <div class="teach">
            <Icon name="live" />
            <h2>{t('places.liveEmpty')}</h2>
            <p>{t('places.liveEmptyNote')}</p>
            <a class="quiet" href="/rooms">
              {t('rooms.all')}
            </a>
          </div>
        )}
        <ul>
          {open.map((room) => (
            <li key={room.id}>
              <a class="sheet-line live-card" href={pathOf({ name: 'room', room: room.id })}>
                <span class="sheet-text">
                  <span class="live-now">{t('places.liveNow')}</span>
                  <bdi class="sheet-title">{room.title}</bdi>
                  <Facts room={room} />
                </span>
                <span class="go">{t('places.liveEnter')}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
