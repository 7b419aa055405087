import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Count } from '../app/Count.tsx';
import type { Collab } from '../app/collab.ts';
import { ago } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { lazy } from '../app/lazy.tsx';
import { pathOf, type TopicKey } from '../app/routes.ts';
import { type Language, t } from '../app/texts.ts';
import { loadOlder } from '../messages/older.ts';
import { laneOf } from '../messages/outboxStore.ts';
import { unrecordedTopics } from '../messages/pending.ts';
import { wordsOf } from '../messages/verbs.ts';
import { nameOf } from '../people/Placard.tsx';
import type { Message } from '../wire/types.ts';
import type { HeldRoom } from './held.ts';
import { MoreTopics } from './MoreTopics.tsx';
import { NewTopic } from './NewTopic.tsx';
import { opensTopics } from './rights.ts';

const Join = lazy(() => import('./Join.tsx'), true);

export const texts = (code: Language) => import(`../texts/list/${code}.json`);

const Calls = lazy(() => import('../calls/Calls.tsx'), true);

interface Props {
  collab: Collab;
  room: HeldRoom;
  above?: ComponentChildren;
}

/** The topics of a room; above them what stands before all talk, as the programme of a dialogue. */
export default function TopicList({ collab, room, above }: Props) {
  const state = room.room.value;
  const me = room.present;
  // Where only one topic came with the page, the last words of the others are still to come.
  const lacks =
    state.topics.some(({ topic }) => !lastIn(room.messages.value, topic)) && room.reachOf(0).since > state.at;
  useEffect(() => void (lacks && loadOlder(collab.http, room, 0).catch(() => false)), [lacks]);
  const open = state.topics.filter(({ closed }) => !closed);
  const closed = state.topics.filter((topic) => topic.closed);
  const unsent = unrecordedTopics(
    collab.outbox.items.value.filter(({ lane }) => lane === laneOf(room.id)),
    state.topics,
  );
  return (
    <div class="topics">
      {above}
      {state.kind === 'regionalChannel' && (
        <>
          <p class="note">
            <a href={pathOf({ name: 'joint-statements', room: room.id })}>{t('list.joint')}</a>
          </p>
          <Calls collab={collab} room={room} />
          <p class="note">
            <a href={`${pathOf({ name: 'room', room: room.id })}/network`}>{t('list.network')}</a>
          </p>
          <p class="note">
            <a href={`${pathOf({ name: 'room', room: room.id })}/constituencies`}>{t('list.constituencies')}</a>
          </p>
        </>
      )}
      <h2>{t('topics.title')}</h2>
      {state.topics.length + unsent.length === 0 && <p class="note">{t('list.empty')}</p>}
      <ol class="topic-list">
        {[...open, ...closed].map(({ topic, title, closed: concluded }) => (
          <li key={topic}>
            <TopicCard room={room} topic={topic} title={title} concluded={concluded} />
          </li>
        ))}
        {unsent.map(({ id, command }) => (
          <li key={id}>
            <TopicCard room={room} topic={`~${id}`} title={wordsOf(command)} concluded={false} />
          </li>
        ))}
      </ol>
      {state.topicCount !== undefined && <MoreTopics collab={collab} room={room} />}
      {me !== null && opensTopics(state, state.people[me]) && !(state.holds && state.posting) && (
        <NewTopic collab={collab} room={room} />
      )}
      {me === null && !state.closed && <Join collab={collab} room={room} />}
      {state.closed && <p class="note">{t('room.closedNote')}</p>}
    </div>
  );
}

interface Card {
  room: HeldRoom;
  topic: TopicKey;
  title: string;
  concluded: boolean;
}

function TopicCard({ room, topic, title, concluded }: Card) {
  const last = lastIn(room.messages.value, topic);
  const unread = typeof topic === 'number' ? room.unread.value.get(topic) : undefined;
  const by = last?.by === undefined ? '' : nameOf(room.room.value.people[last.by], last.by);
  return (
    <a class="topic-card" href={pathOf({ name: 'topic', room: room.id, topic })}>
      <span class="topic-number">{typeof topic === 'number' ? `№ ${topic}` : <Icon name="clock" />}</span>
      <span class="topic-text">
        <bdi class="topic-title">{title}</bdi>
        {last?.text !== undefined && <bdi class="topic-last">{last.text.slice(0, 160)}</bdi>}
        <span class="topic-facts">
          {typeof topic === 'string'
            ? t('state.waiting')
            : last
              ? t('list.last', { name: by, when: ago(last.at) })
              : t('list.quiet')}
        </span>
      </span>
      {unread && <Count n={unread.count} />}
      {concluded && <span class="chip">{t('topics.closed')}</span>}
    </a>
  );
}

function lastIn(messages: ReadonlyMap<number, Message>, topic: TopicKey): Message | undefined {
  let last: Message | undefined;
  for (const message of messages.values())
    if (message.topic === topic && !message.gone && message.seq > (last?.seq ?? 0)) last = message;
  return last;
}
