import { useSignal } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import type { TopicKey } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { Join } from '../rooms/Join.tsx';
import { contributes } from '../rooms/rights.ts';
import type { Message } from '../wire/types.ts';
import { Composer } from './Composer.tsx';
import { Log } from './Log.tsx';

/** What the composer is about to do besides writing anew. */
export type Intent = { kind: 'reply' | 'edit'; message: Message } | { kind: 'again'; text: string } | null;

export function Conversation(props: { collab: Collab; room: HeldRoom; topic: TopicKey; title: string }) {
  const intent = useSignal<Intent>(null);
  return (
    <>
      <Log {...props} intent={intent} />
      <div class="foot-place" id="composer" tabIndex={-1}>
        <Footing {...props} intent={intent} />
      </div>
    </>
  );
}

function Footing(props: Parameters<typeof Composer>[0]) {
  const { room, topic, collab } = props;
  const state = room.room.value;
  const me = room.present;
  if (state.closed) return <p class="footing note">{t('room.closedNote')}</p>;
  if (me === null) return <Join collab={collab} room={room} />;
  if (!contributes(state.people[me])) return <p class="footing note">{t('room.readOnlyNote')}</p>;
  if (state.topics.some((one) => one.topic === topic && one.closed))
    return <p class="footing note">{t('topics.closedNote')}</p>;
  return <Composer {...props} />;
}
