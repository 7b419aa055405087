import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { now } from '../app/dates.ts';
import { lazy } from '../app/lazy.tsx';
import { pathOf, type TopicKey } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { contributes, dialogue, edits } from '../rooms/rights.ts';
import type { Message } from '../wire/types.ts';
import { type Asked, about, asked } from './asked.ts';
import { Composer } from './Composer.tsx';
import { Log } from './Log.tsx';

/** What is said in a dialogue stands in threads. */
export const ThreadLog = lazy(() => import('../dialogues/ThreadLog.tsx'));
/** Done once in a room: whoever takes part never fetches it. */
const Join = lazy(() => import('../rooms/Join.tsx'), true);
const Muted = lazy(() => import('../moderation/Muted.tsx'), true);
const AboutMessage = lazy(() => import('./AboutMessage.tsx'), true);

/** What the composer is about to do besides writing anew. */
export type Intent = { kind: 'reply' | 'edit' | 'quote'; message: Message } | { kind: 'again'; text: string } | null;

export function Conversation(props: { collab: Collab; room: HeldRoom; topic: TopicKey; title: string }) {
  const intent = useSignal<Intent>(null);
  const Words = props.room.room.value.kind === dialogue ? ThreadLog : Log;
  const { value: wish } = asked;
  useEffect(() => {
    if (wish) intent.value = intentOf(wish, props.room) ?? intent.peek();
    asked.value = null;
  }, [wish]);
  return (
    <>
      <Words {...props} intent={intent} />
      <div class="foot-place" id="composer" tabIndex={-1}>
        <Footing {...props} intent={intent} />
      </div>
      {about.value?.room === props.room.id && <AboutMessage collab={props.collab} room={props.room} />}
    </>
  );
}

/** What a key asked for, where the reader may do it. */
function intentOf({ what, seq }: Asked, room: HeldRoom): Intent {
  const message = room.messages.peek().get(seq);
  const state = room.room.peek();
  const { present: me } = room;
  if (!message || message.gone || me === null || state.closed || !contributes(state.people[me])) return null;
  return what === 'edit' && !edits(state, message, me, now.peek()) ? null : { kind: what, message };
}

function Footing(props: Parameters<typeof Composer>[0]) {
  const { room, topic, collab } = props;
  const state = room.room.value;
  const me = room.present;
  if (state.closed) return <Closed text={t('room.closedNote')} next="/rooms" label={t('rooms.all')} />;
  if (me === null) return <Join collab={collab} room={room} />;
  const mine = room.mine.value;
  if (mine?.mute) return <Muted room={room} mine={mine} mute={mine.mute} />;
  if (!contributes(state.people[me], state)) return <p class="footing note">{t('room.readOnlyNote')}</p>;
  if (state.topics.some((one) => one.topic === topic && one.closed))
    return (
      <Closed text={t('topics.closedNote')} next={pathOf({ name: 'room', room: room.id })} label={t('topics.all')} />
    );
  return <Composer {...props} />;
}

/** In the place of the composer: why nobody writes here, and where it goes on. */
function Closed({ text, next, label }: { text: string; next: string; label: string }) {
  return (
    <p class="footing note">
      {text} <a href={next}>{label}</a>
    </p>
  );
}
