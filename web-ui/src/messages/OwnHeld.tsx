import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { lazy } from '../app/lazy.tsx';
import type { TopicKey } from '../app/routes.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Intent } from './Conversation.tsx';
import type { OutboxItem } from './outboxItem.ts';

const Held = lazy(() => import('../moderation/Held.tsx'), true);

interface Props {
  collab: Collab;
  room: HeldRoom;
  topic: TopicKey;
  intent: Signal<Intent>;
}

/** What waits of the reader's own stays at the end of the talk, whatever is set meanwhile. What they may not do just now is asked for there, too. */
export function OwnHeld(props: Props) {
  const { room, collab } = props;
  const { holds, posting, slow, daily } = room.room.value;
  const held = useRef(false);
  held.current ||=
    !!(holds ?? posting ?? slow ?? daily) || room.concerns.value > 0 || isRefused(collab.outbox.items.value, room.id);
  return held.current ? <Held {...props} /> : null;
}

const isRefused = (items: readonly OutboxItem[], room: string) =>
  items.some((item) => item.room === room && item.code === 'mute.on');
