import { useEffect } from 'preact/hooks';
import { Count } from '../app/Count.tsx';
import type { Collab } from '../app/collab.ts';
import { ago } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { Loading } from '../app/lazy.tsx';
import { pathOf, placeIn } from '../app/routes.ts';
import type { ScreenProps } from '../app/screens.ts';
import { t, tOr } from '../app/texts.ts';
import { NameLine } from '../people/Placard.tsx';
import { roomLines } from '../rooms/lines.ts';
import { Failed } from '../rooms/RoomList.tsx';
import { InboxHead, toHead } from './InboxHead.tsx';
import { SinceYouLeft } from './SinceYouLeft.tsx';
import { type Told, toldOf } from './told.ts';

export { texts } from './words.ts';

/** What the reader has not read: since they left in a few lines, then room by room and topic by topic. */
export default function Inbox({ collab }: ScreenProps) {
  const unreads = collab?.unreads.value;
  const listed = collab?.rooms.value;
  useEffect(() => unreads?.holdSome(), [unreads, listed]);
  if (collab === null) return null;
  const lines = roomLines(collab);
  const asked = collab.mine.value?.asked.value ?? 0;
  const news = toldOf(collab);
  const rooms = [...new Map(news.map(({ room }) => [room.id, room])).values()];
  const readAll = () => {
    for (const room of rooms) unreads?.readRoom(room.id);
    toHead();
  };
  return (
    <>
      <InboxHead collab={collab} at="inbox">
        {news.length > 0 && (
          <button
            type="button"
            class="square"
            aria-label={t('inbox.readAll')}
            title={t('inbox.readAll')}
            onClick={readAll}
          >
            <Icon name="tick" />
          </button>
        )}
      </InboxHead>
      <div class="sheet inbox">
        {lines === null && (collab.roomsFailed.value ? <Failed collab={collab} /> : <Loading />)}
        {asked > 0 && (
          <a class="sheet-line" href="/direct">
            {t('inbox.asked', { n: asked })}
          </a>
        )}
        <SinceYouLeft collab={collab} />
        {lines !== null && news.length === 0 && <Nothing none={lines.length === 0} />}
        {rooms.map((room) => (
          <Group key={room.id} collab={collab} news={news.filter((one) => one.room.id === room.id)} />
        ))}
      </div>
    </>
  );
}

function Nothing({ none }: { none: boolean }) {
  return (
    <div class="teach">
      <Icon name="tick" />
      <h2>{t(none ? 'inbox.none' : 'inbox.empty')}</h2>
      <p>{t(none ? 'rooms.empty' : 'inbox.emptyNote')}</p>
      <a class="quiet" href="/rooms">
        {t('rooms.all')}
      </a>
    </div>
  );
}

function Group({ collab, news }: { collab: Collab; news: readonly Told[] }) {
  const [{ room } = { room: null }] = news;
  if (room === null) return null;
  return (
    <section class="group">
      <h2>
        <a href={pathOf({ name: 'room', room: room.id })}>
          <bdi>{room.title}</bdi>
        </a>
        <span class="chip">{tOr(`kind.${room.kind}`, room.kind)}</span>
      </h2>
      <ul>
        {news.map((one) => (
          <li key={one.topic} class="with-act">
            <NewsLine collab={collab} news={one} />
            <button
              type="button"
              class="square"
              aria-label={t('inbox.read', { title: one.title })}
              title={t('inbox.read', { title: one.title })}
              onClick={() => {
                collab.unreads.peek()?.readRoom(room.id, one.topic || undefined);
                toHead();
              }}
            >
              <Icon name="tick" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewsLine({ collab, news: { room, topic, title, count, last } }: { collab: Collab; news: Told }) {
  const who = collab.following.held.get(room.id)?.room.value.people[last?.by ?? -1];
  return (
    <a class="sheet-line" href={pathOf(placeIn(room.id, topic))}>
      <span class="sheet-text">
        {topic !== 0 && <bdi class="sheet-title">{title}</bdi>}
        {last?.text !== undefined && <bdi class="sheet-last">{last.text.slice(0, 160)}</bdi>}
        {last ? (
          <span class="sheet-facts">
            <NameLine who={who} number={last.by} /> · {ago(last.at)}
          </span>
        ) : (
          topic === 0 && <span class="sheet-title">{t('log.unseen', { n: count })}</span>
        )}
      </span>
      <Count n={count} />
    </a>
  );
}
