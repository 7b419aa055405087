import { useEffect, useRef } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { go, pathOf, type TopicKey } from '../app/routes.ts';
import { t, tOr } from '../app/texts.ts';
import { Conversation } from '../messages/Conversation.tsx';
import { wordsOf } from '../messages/verbs.ts';
import type { HeldRoom } from './held.ts';
import { hasTopics } from './rights.ts';
import { TopicList } from './TopicList.tsx';

export function RoomScreen({ collab, room, topic }: { collab: Collab; room: HeldRoom; topic: TopicKey }) {
  const standing = room.standing.value;
  if (standing !== 'ready') return <NotReady room={room} />;
  return <Ready collab={collab} room={room} asked={topic} />;
}

/** A topic that was opened here without a line gets its number later: the address follows. */
function useNumber(collab: Collab, room: HeldRoom, topic: TopicKey): TopicKey {
  const given = typeof topic === 'string' ? collab.outbox.numbers.value.get(topic.slice(1)) : undefined;
  useEffect(() => {
    if (given) go({ name: 'topic', room: room.id, topic: given }, true);
  }, [given, room.id]);
  return given ?? topic;
}

function Ready({ collab, room, asked }: { collab: Collab; room: HeldRoom; asked: TopicKey }) {
  const topic = useNumber(collab, room, asked);
  const { value: state } = room.room;
  const { value: at } = room.at;
  useEffect(() => collab.look(room.id, at), [collab, room.id, at]);
  const title = titleOf(collab, room, topic);
  const list = hasTopics(state) && topic === 0;
  return (
    <>
      <RoomHead room={room} topic={topic} title={title} />
      {list ? (
        <TopicList collab={collab} room={room} />
      ) : (
        <Conversation key={topic} collab={collab} room={room} topic={topic} title={title} />
      )}
    </>
  );
}

function titleOf(collab: Collab, room: HeldRoom, topic: TopicKey): string {
  if (topic === 0) return room.room.value.title;
  const known = room.room.value.topics.find((one) => one.topic === topic)?.title;
  const opened = [...collab.outbox.items.value, ...collab.outbox.sent.value].find(
    (item) => `~${item.id}` === topic || ('seq' in item && item.seq === topic),
  );
  return known ?? (opened ? wordsOf(opened.command) : '');
}

function RoomHead({ room, topic, title }: { room: HeldRoom; topic: TopicKey; title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [room.id, topic]);
  const { kind, visibility, closed, title: roomTitle } = room.room.value;
  const up = topic === 0 ? '/' : pathOf({ name: 'room', room: room.id });
  return (
    <header class="pane-head">
      <a class={topic === 0 ? 'square back' : 'square back always'} href={up} aria-label={t('back')}>
        <Icon name="back" />
      </a>
      <div class="head-text">
        <h1 tabIndex={-1} ref={heading}>
          <bdi>{title}</bdi>
        </h1>
        <p class="head-facts">
          {topic !== 0 && <bdi class="head-room">{roomTitle}</bdi>}
          <span class="chip">{tOr(`kind.${kind}`, kind)}</span>
          <span class="visibility">
            {visibility === 'members' && <Icon name="lock" />}
            {tOr(`visibility.${visibility}`, visibility)}
          </span>
          {closed && <span class="chip strong">{t('room.closed')}</span>}
        </p>
      </div>
      <a class="square to-people" href={pathOf({ name: 'people', room: room.id })} aria-label={t('room.people')}>
        <Icon name="people" />
      </a>
    </header>
  );
}

function NotReady({ room }: { room: HeldRoom }) {
  const standing = room.standing.value;
  const removed = room.endedBy.value === 'removed' || room.endedBy.value === 'participant.removed';
  const which = removed ? 'removed' : 'unknown';
  return (
    <>
      <header class="pane-head">
        <a class="square back" href="/" aria-label={t('back')}>
          <Icon name="back" />
        </a>
      </header>
      <div class="choose" role={standing === 'ended' ? 'alert' : 'status'}>
        {standing === 'loading' && <p class="opening">{t('loading')}</p>}
        {standing === 'failed' && <p>{t('room.failed')}</p>}
        {standing === 'ended' && (
          <>
            <h1>{t(`room.${which}`)}</h1>
            <p>{t(`room.${which}Note`)}</p>
          </>
        )}
      </div>
    </>
  );
}
