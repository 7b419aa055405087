import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { pathOf } from '../app/routes.ts';
import { type Language, t } from '../app/texts.ts';
import type { HeldRoom } from './held.ts';
import './nextTopic.css';
import { newsOf } from './news.ts';

export const texts = (code: Language) => import(`../texts/threads/${code}.json`);

/** The way on, below the last message: to another topic of this room in which the reader has something to read. */
export default function NextTopic({ collab, room, topic }: { collab: Collab; room: HeldRoom; topic: number }) {
  const next = newsOf(collab).find((one) => one.room.id === room.id && one.topic > 0 && one.topic !== topic);
  const title = room.room.value.topics.find(({ topic: one }) => one === next?.topic)?.title;
  if (!next || !title) return null;
  return (
    <p class="way-on">
      <a class="next-unread" href={pathOf({ name: 'topic', room: room.id, topic: next.topic })}>
        <Icon name="on" />
        {t('threads.topic')} <bdi>{title}</bdi>
      </a>
    </p>
  );
}
