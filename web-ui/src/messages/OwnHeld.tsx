import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { lazy } from '../app/lazy.tsx';
import type { TopicKey } from '../app/routes.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Intent } from './Conversation.tsx';

const Held = lazy(() => import('../moderation/Held.tsx'), true);

interface Props {
  collab: Collab;
  room: HeldRoom;
  topic: TopicKey;
  intent: Signal<Intent>;
}

/** What waits of the reader's own stays at the end of the talk, whatever is set meanwhile. */
export function OwnHeld(props: Props) {
  const { holds, posting } = props.room.room.value;
  const held = useRef(false);
  held.current ||= !!(holds ?? posting);
  return held.current ? <Held {...props} /> : null;
}
