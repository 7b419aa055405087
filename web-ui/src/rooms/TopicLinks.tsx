import { pathOf, type TopicKey } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import type { HeldRoom } from './held.ts';

export function TopicLinks({ room, topic }: { room: HeldRoom; topic: TopicKey }) {
  return (
    <nav class="topic-links" aria-label={t('topics.title')}>
      <h2>
        <a href={pathOf({ name: 'room', room: room.id })}>{t('topics.all')}</a>
      </h2>
      <ul>
        {room.room.value.topics.map(({ topic: number, title, closed }) => (
          <li key={number}>
            <a
              href={pathOf({ name: 'topic', room: room.id, topic: number })}
              aria-current={number === topic ? 'page' : undefined}
            >
              <bdi>{title}</bdi>
              {closed && <span class="chip">{t('topics.closed')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
