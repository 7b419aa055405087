import type { Collab } from '../app/collab.ts';
import { ago } from '../app/dates.ts';
import { Icon, type IconName } from '../app/icons.tsx';
import { pathOf, placeIn } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import type { SinceLine } from '../wire/types.ts';
import { sentenceOf } from './words.ts';

const signs: Record<SinceLine['kind'], IconName> = {
  mention: 'you',
  organization: 'people',
  followed: 'rooms',
  decision: 'tick',
};

/** What happened while the reader was away, in at most twenty lines. It stands until they have said that they saw it. */
export function SinceYouLeft({ collab }: { collab: Collab }) {
  const { since } = collab.following;
  const { value: lines } = since;
  if (!lines || lines.length === 0) return null;
  const seen = () => {
    since.value = [];
    collab.http.post('since/seen').catch(() => {
      since.value = lines;
    });
  };
  return (
    <section class="since-you" aria-labelledby="since-you">
      <header>
        <h2 id="since-you">{t('inbox.since')}</h2>
        <button type="button" class="quiet" onClick={seen}>
          {t('inbox.seen')}
        </button>
      </header>
      <ol>
        {lines.map((line) => (
          <li key={`${line.kind} ${line.room} ${line.code} ${line.about}`}>
            <Line line={line} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ line }: { line: SinceLine }) {
  const { kind, room, about, topic, title, topicTitle, n = 1, at, excerpt, lang } = line;
  const place = pathOf(placeIn(room, topic));
  const followed = kind === 'followed';
  return (
    <a class={`since-line ${kind}`} href={excerpt !== undefined || followed ? `${place}#m${about}` : place}>
      <Icon name={signs[kind]} />
      <span class="sheet-text">
        <span class="since-what">
          {followed ? <bdi>{topicTitle ?? title}</bdi> : sentenceOf({ ...line, topicTitle: topicTitle ?? undefined })}
          {n > 1 && <b class="since-more">{t(followed ? 'log.unseen' : 'inbox.more', { n: followed ? n : n - 1 })}</b>}
        </span>
        {excerpt && (
          <bdi class="sheet-last" lang={lang ?? undefined}>
            {excerpt}
          </bdi>
        )}
        <span class="sheet-facts">
          {topicTitle && followed ? <bdi>{title}</bdi> : topicTitle && <bdi>{topicTitle}</bdi>}
          {at ? <span>{ago(at)}</span> : null}
        </span>
      </span>
    </a>
  );
}
