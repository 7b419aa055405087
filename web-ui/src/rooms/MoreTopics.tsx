import { useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { ago } from '../app/dates.ts';
import { pathOf } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import { nameOf } from '../people/Placard.tsx';
import type { TopicLine, TopicLines } from '../wire/types.ts';
import type { HeldRoom } from './held.ts';
import './topics.css';

const pageOf = 100;
const askAfter = 250;

/** A room may have ten thousand topics: with it come those with the latest words. The others are found by the words of their titles, or come page by page. */
export function MoreTopics({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly TopicLine[] | null>(null);
  const [earlier, setEarlier] = useState<readonly TopicLine[]>([]);
  const [next, setNext] = useState<string | null>('');
  const [failed, setFailed] = useState(false);
  const wanted = words.trim();
  const ask = (more: string) =>
    collab.http.get<TopicLines>(`rooms/${encodeURIComponent(room.id)}/topics?limit=${pageOf}${more}`);
  useEffect(() => {
    setFound(null);
    setFailed(false);
    if (wanted === '') return;
    let gone = false;
    const turn = setTimeout(() => {
      ask(`&q=${encodeURIComponent(wanted)}`).then(
        ({ items }) => gone || setFound(items),
        () => gone || setFailed(true),
      );
    }, askAfter);
    return () => {
      gone = true;
      clearTimeout(turn);
    };
  }, [wanted]);
  const more = async () => {
    setFailed(false);
    try {
      const held = new Set([...room.room.peek().topics, ...earlier].map(({ topic }) => topic));
      let before = next;
      let fresh: TopicLine[] = [];
      while (before !== null && fresh.length === 0) {
        const page: TopicLines = await ask(before === '' ? '' : `&before=${before}`);
        fresh = page.items.filter(({ topic }) => !held.has(topic));
        before = page.next ?? null;
      }
      setEarlier([...earlier, ...fresh]);
      setNext(before);
    } catch {
      setFailed(true);
    }
  };
  const shown = wanted === '' ? earlier : (found ?? []);
  return (
    <section class="more-topics">
      <label>
        <span>{t('list.find')}</span>
        <input
          type="search"
          dir="auto"
          autocomplete="off"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p role="status" class={found?.length === 0 ? 'note' : 'hidden'}>
        {found?.length === 0 ? t('list.none') : found ? t('list.found', { n: found.length }) : ''}
      </p>
      <ol class="topic-list">
        {shown.map((one) => (
          <li key={one.topic}>
            <Card room={room} line={one} />
          </li>
        ))}
      </ol>
      {failed && <p role="alert">{t('list.away')}</p>}
      {wanted === '' && next !== null && (
        <button type="button" class="quiet" onClick={() => void more()}>
          {t(failed ? 'retry' : 'list.earlier')}
        </button>
      )}
    </section>
  );
}

function Card({ room, line: { topic, title, closed, last } }: { room: HeldRoom; line: TopicLine }) {
  return (
    <a class="topic-card" href={pathOf({ name: 'topic', room: room.id, topic })}>
      <span class="topic-number">№ {topic}</span>
      <span class="topic-text">
        <bdi class="topic-title">{title}</bdi>
        {last?.excerpt && (
          <bdi class="topic-last" lang={last.lang ?? undefined}>
            {last.excerpt}
          </bdi>
        )}
        <span class="topic-facts">
          {last
            ? t('list.last', { name: nameOf(last.who ?? undefined, last.by ?? undefined), when: ago(last.at) })
            : t('list.quiet')}
        </span>
      </span>
      {closed && <span class="chip">{t('topics.closed')}</span>}
    </a>
  );
}
