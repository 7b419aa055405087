import { ago } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { t } from '../app/texts.ts';
import { Plate } from '../people/Placard.tsx';
import type { NoticeLine } from '../wire/types.ts';
import { InboxHead, toHead } from './InboxHead.tsx';
import { More, Pages, usePages } from './pages.tsx';
import { placeOf, sentenceOf } from './words.ts';

export { texts } from './words.ts';

/** What was addressed to the reader, the newest first. What they have seen on any of their devices is marked no more. */
export default function Mentions({ collab }: ScreenProps) {
  const mine = collab?.mine.value;
  const unread = mine?.own.value.unread;
  const newest = Object.keys(unread ?? {}).pop();
  const pages = usePages<NoticeLine>(collab, 'me/notices', newest);
  if (collab === null) return null;
  const isUnread = ({ notice, unread: then }: NoticeLine) => (unread ? notice in unread : then === true);
  return (
    <>
      <InboxHead collab={collab} at="mentions">
        {mine && newest !== undefined && (
          <button
            type="button"
            class="square"
            aria-label={t('inbox.readAll')}
            title={t('inbox.readAll')}
            onClick={() => {
              mine.read(Object.keys(unread ?? {}).map(Number));
              toHead();
            }}
          >
            <Icon name="tick" />
          </button>
        )}
      </InboxHead>
      <div class="sheet inbox">
        <Pages pages={pages} title={t('inbox.mentionsEmpty')} note={t('inbox.mentionsEmptyNote')}>
          <ul class="notice-list">
            {pages.items?.map((notice) => (
              <li key={notice.notice}>
                <Line notice={notice} unread={isUnread(notice)} />
              </li>
            ))}
          </ul>
          <More pages={pages} />
        </Pages>
      </div>
    </>
  );
}

function Line({ notice, unread }: { notice: NoticeLine; unread: boolean }) {
  const { at, excerpt, lang, title, topicTitle } = notice;
  return (
    <a class={unread ? 'sheet-line notice unread' : 'sheet-line notice'} href={placeOf(notice)}>
      <Plate who={notice.who ?? undefined} />
      <span class="sheet-text">
        <span class="sheet-title">{sentenceOf({ ...notice, topicTitle: topicTitle ?? undefined })}</span>
        {excerpt && (
          <bdi class="sheet-last" lang={lang ?? undefined}>
            {excerpt}
          </bdi>
        )}
        <span class="sheet-facts">
          <bdi>{topicTitle ?? title}</bdi>
          <span>{ago(at)}</span>
        </span>
      </span>
      {unread && <b class="new">{t('rooms.new')}</b>}
    </a>
  );
}
