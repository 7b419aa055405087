import { useEffect } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { useHeading } from '../app/focus.ts';
import { Icon } from '../app/icons.tsx';
import { Loading, lazy } from '../app/lazy.tsx';
import { go, pathOf, type TopicKey } from '../app/routes.ts';
import { Support } from '../app/Support.tsx';
import { language, t, tOr } from '../app/texts.ts';
import { panelShown, togglePanel } from '../app/viewport.ts';
import { texts as sessionTexts } from '../consultations/texts.ts';
import { Conversation, ThreadLog } from '../messages/Conversation.tsx';
import { earlierConsents, wordsOf } from '../messages/verbs.ts';
import type { RoomPage } from '../wire/types.ts';
import { undone } from './firstSteps.ts';
import type { HeldRoom } from './held.ts';
import { dialogue, hasTopics } from './rights.ts';

const RulesBar = lazy(() => import('../people/RulesBar.tsx'), true);
const Door = lazy(() => import('../members/Door.tsx'), true);
const Ended = lazy(() => import('./Ended.tsx'));
const Checklist = lazy(() => import('./Checklist.tsx'), true);
const Protection = lazy(() => import('../protection/Protection.tsx'), true);
const NowCard = lazy(() => {
  // Its words come beside it, not after it: on a bad line that is more than a second.
  void sessionTexts(language.peek()).catch(() => undefined);
  return import('../consultations/NowCard.tsx');
}, true);
const Programme = lazy(() => import('../dialogues/ProgrammeView.tsx'), true);
const TopicList = lazy(() => import('./TopicList.tsx'));
const CallCard = lazy(() => import('../calls/CallCard.tsx'), true);
const Levels = lazy(() => import('../personal/Levels.tsx'), true);

/** What stands above the words: where the server's page has it, the screen does not come without it, or the reader would lose their place. */
export const bringAbove = ({
  kind,
  identity,
  attribution,
}: Partial<Pick<RoomPage, 'kind' | 'identity' | 'attribution'>> = {}): Promise<unknown> =>
  Promise.all([
    kind === 'liveConsultation' && NowCard.bring(),
    kind === dialogue && Programme.bring(),
    kind === dialogue && ThreadLog.bring(),
    hasTopics({ kind }) && TopicList.bring(),
    (identity ?? attribution) && Protection.bring(),
  ]);

export function RoomScreen({ collab, room, topic }: { collab: Collab; room: HeldRoom; topic: TopicKey }) {
  const standing = room.standing.value;
  if (standing !== 'ready') return <NotReady collab={collab} room={room} />;
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
  const title = titleOf(collab, room, topic);
  const { present: me } = room;
  const list = hasTopics(state) && topic === 0;
  const lacks = typeof topic === 'number' && !list && !!state.topicCount && title === '';
  useEffect(() => void (lacks && collab.following.refresh(room, topic).catch(() => undefined)), [lacks, topic]);
  return (
    <>
      <RoomHead collab={collab} room={room} topic={topic} title={title} />
      {(state.identity ?? state.attribution) && <Protection {...state} />}
      {me !== null && earlierConsents.includes(room.consent.value) && <RulesBar collab={collab} room={room} />}
      {me !== null && undone(room).length > 0 && <Checklist collab={collab} room={room} />}
      {state.kind === 'liveConsultation' && <NowCard collab={collab} room={room} />}
      {state.kind === 'regionalChannel' && !list && <CallCard collab={collab} room={room} topic={topic} />}
      {list ? (
        <TopicList
          collab={collab}
          room={room}
          above={state.kind === dialogue && <Programme collab={collab} room={room} />}
        />
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

function RoomHead({ collab, room, topic, title }: { collab: Collab; room: HeldRoom; topic: TopicKey; title: string }) {
  const heading = useHeading(`${room.id}/${topic}`);
  const { kind, visibility, closed, title: roomTitle } = room.room.value;
  const up = topic === 0 ? '/rooms' : pathOf({ name: 'room', room: room.id });
  return (
    <header class="pane-head">
      <a class={topic === 0 ? 'square back' : 'square back always'} href={up} aria-label={t('back')}>
        <Icon name="back" />
      </a>
      <div class="head-text">
        <h1 tabIndex={-1} ref={heading} dir="auto">
          {title}
        </h1>
        <p class="head-facts">
          {topic !== 0 && <bdi class="head-room">{roomTitle}</bdi>}
          <span class="chip">{tOr(`kind.${kind}`, kind)}</span>
          <span class="visibility">
            {visibility !== 'public' && <Icon name="lock" />}
            {tOr(`visibility.${visibility}`, visibility)}
          </span>
          {closed && <span class="chip strong">{t('room.closed')}</span>}
        </p>
      </div>
      {room.present !== null && collab.mine.value && (
        <Levels mine={collab.mine.value} room={room} topic={typeof topic === 'number' ? topic : 0} />
      )}
      <a class="square to-people" href={pathOf({ name: 'people', room: room.id })} aria-label={t('room.people')}>
        <Icon name="people" />
      </a>
      <button
        type="button"
        class="square panel-toggle"
        aria-expanded={panelShown.value}
        aria-label={t('room.details')}
        onClick={togglePanel}
      >
        <Icon name="panel" />
      </button>
    </header>
  );
}

function NotReady({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const standing = room.standing.value;
  const { value: lines } = collab.rooms;
  const title = lines?.find(({ id }) => id === room.id)?.title;
  if (standing === 'ended')
    return lines?.some(({ id, door }) => id === room.id && door) ? (
      <Door collab={collab} room={room} />
    ) : (
      <Ended code={room.endedBy.value} />
    );
  return (
    <>
      <header class="pane-head">
        <Back />
        <div class="head-text">{title && <h1 dir="auto">{title}</h1>}</div>
      </header>
      {standing === 'loading' && <Loading text={title ? t('loadingWhat', { what: title }) : t('loading')} />}
      {standing === 'failed' && (
        <div class="choose" role="alert">
          <p>{t('room.failed')}</p>
          <button type="button" class="primary" onClick={() => collab.open(room.id)}>
            {t('retry')}
          </button>
          <Support code="room.unreached" />
        </div>
      )}
    </>
  );
}

const Back = () => (
  <a class="square back" href="/rooms" aria-label={t('back')}>
    <Icon name="back" />
  </a>
);
