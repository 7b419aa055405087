import type { Collab } from '../app/collab.ts';
import { ago } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { pathOf, placeIn } from '../app/routes.ts';
import type { ScreenProps } from '../app/screens.ts';
import { t } from '../app/texts.ts';
import { InboxHead, toHead } from '../notifications/InboxHead.tsx';
import { More, Pages, usePages } from '../notifications/pages.tsx';
import { nameOf, Plate } from '../people/Placard.tsx';
import type { BookmarkLine } from '../wire/types.ts';

export { texts } from '../notifications/words.ts';

/** The messages that the reader keeps for later, the last kept first. Nobody else knows of it. */
export default function Saved({ collab }: ScreenProps) {
  const mine = collab?.mine.value;
  const newest = mine?.own.value.bookmarks.at(-1)?.kept;
  const pages = usePages<BookmarkLine>(collab, 'me/bookmarks', newest);
  if (collab === null) return null;
  const kept = (pages.items ?? []).filter(({ room, message }) => !mine || mine.keeps(room, message));
  return (
    <>
      <InboxHead collab={collab} at="saved" />
      <div class="sheet inbox">
        <Pages
          pages={{ ...pages, items: pages.items && kept }}
          title={t('inbox.savedEmpty')}
          note={t('inbox.savedEmptyNote')}
        >
          <ul class="notice-list">
            {kept.map((one) => (
              <li key={one.kept} class="with-act">
                <Line bookmark={one} />
                <LetGo collab={collab} bookmark={one} />
              </li>
            ))}
          </ul>
          <More pages={pages} />
        </Pages>
      </div>
    </>
  );
}

function Line({ bookmark: { room, title, topic, topicTitle, message, words } }: { bookmark: BookmarkLine }) {
  const place = pathOf(placeIn(room, topic));
  return (
    <a class="sheet-line notice" href={`${place}#m${message}`}>
      <Plate who={words.who ?? undefined} />
      <span class="sheet-text">
        <span class="sheet-title">
          {t('inbox.saidBy', { who: nameOf(words.who ?? undefined, words.by ?? undefined), room: title })}
        </span>
        {words.excerpt && (
          <bdi class="sheet-last" lang={words.lang ?? undefined}>
            {words.excerpt}
          </bdi>
        )}
        <span class="sheet-facts">
          {topicTitle && <bdi>{topicTitle}</bdi>}
          <span>{ago(words.at)}</span>
        </span>
      </span>
    </a>
  );
}

function LetGo({ collab, bookmark: { room, message } }: { collab: Collab; bookmark: BookmarkLine }) {
  const { value: mine } = collab.mine;
  if (!mine) return null;
  return (
    <button
      type="button"
      class="square"
      aria-label={t('inbox.letGo')}
      title={t('inbox.letGo')}
      onClick={() => {
        mine.keep(room, message, false);
        toHead();
      }}
    >
      <Icon name="close" />
    </button>
  );
}
