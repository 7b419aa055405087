import { ago } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { Loading } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { numeral, t, tOr } from '../app/texts.ts';
import { roomLines } from './lines.ts';
import { type News, newsOf } from './news.ts';
import { Failed } from './RoomList.tsx';

export { texts } from '../app/places.ts';

/** What is new since the reader looked: topic by topic where it is held here, else room by room. */
export default function Inbox({ collab }: ScreenProps) {
  if (collab === null) return null;
  const lines = roomLines(collab);
  const news = newsOf(collab);
  const { value: seen } = collab.seen;
  const fresh = news.filter(({ room }) => seen.has(room.id));
  const unvisited = news.filter(({ room }) => !seen.has(room.id));
  return (
    <>
      <ScreenHead title={t('nav.inbox')} />
      <div class="sheet">
        {lines === null && (collab.roomsFailed.value ? <Failed collab={collab} /> : <Loading />)}
        {lines !== null && news.length === 0 && <Nothing none={lines.length === 0} />}
        <Group title={t('places.inboxNew')} news={fresh} />
        <Group title={t('places.inboxUnvisited')} news={unvisited} />
      </div>
    </>
  );
}

function Nothing({ none }: { none: boolean }) {
  return (
    <div class="teach">
      <Icon name="tick" />
      <h2>{t(none ? 'places.inboxNone' : 'places.inboxEmpty')}</h2>
      <p>{t(none ? 'rooms.empty' : 'places.inboxEmptyNote')}</p>
      <a class="quiet" href="/rooms">
        {t('rooms.all')}
      </a>
    </div>
  );
}

function Group({ title, news }: { title: string; news: readonly News[] }) {
  if (news.length === 0) return null;
  return (
    <section class="group">
      <h2>{title}</h2>
      <ul>
        {news.map((one) => (
          <li key={`${one.room.id}/${one.topic}`}>
            <NewsLine news={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewsLine({ news: { room, topic, title, count, last } }: { news: News }) {
  const to =
    topic === 0 ? ({ name: 'room', room: room.id } as const) : ({ name: 'topic', room: room.id, topic } as const);
  return (
    <a class="sheet-line" href={pathOf(to)}>
      <span class="sheet-text">
        <bdi class="sheet-title">{title}</bdi>
        {last?.text !== undefined && <bdi class="sheet-last">{last.text.slice(0, 160)}</bdi>}
        <span class="sheet-facts">
          {topic === 0 ? tOr(`kind.${room.kind}`, room.kind) : <bdi>{room.title}</bdi>}
          {last && <span> · {ago(last.at)}</span>}
        </span>
      </span>
      {count > 0 ? (
        <b class="new">
          <span aria-hidden="true">{numeral(count)}</span>
          <span class="hidden">{t('log.unseen', { n: count })}</span>
        </b>
      ) : (
        <b class="new">{t('rooms.new')}</b>
      )}
    </a>
  );
}
