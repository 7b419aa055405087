import { useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { lazy } from '../app/lazy.tsx';
import type { TopicKey } from '../app/routes.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Capacity } from '../wire/types.ts';
import { CapacityChoice } from './CapacityChoice.tsx';
import type { Intent } from './Conversation.tsx';
import { textBytesAtMost } from './verbs.ts';

const Size = lazy(() => import('./Size.tsx'), true);
const Pacing = lazy(() => import('./Pacing.tsx'), true);
const Limit = lazy(() => import('../dialogues/Limit.tsx'), true);

interface Props {
  collab: Collab;
  room: HeldRoom;
  topic: TopicKey;
  text: string;
  chosen: Capacity | '';
  choose: (capacity: Capacity | '') => void;
  over: (over: boolean) => void;
  doing: Intent;
}

/** Below what is written: in whose name it speaks, how long it may be, and from when it may be sent. */
export default function Speaking({ collab, room, topic, text, chosen, choose, over, doing }: Props) {
  const { question } = room.room.value.topics.find((one) => one.topic === topic) ?? {};
  const [tooMany, setTooMany] = useState(false);
  const [waits, setWaits] = useState(false);
  const mine = room.mine.value;
  const size = sizeOf(text);
  useEffect(() => over(size.over > 0 || tooMany || waits), [size.over > 0, tooMany, waits]);
  return (
    <>
      <CapacityChoice room={room} chosen={chosen} choose={choose} />
      {question !== undefined && (
        <Limit collab={collab} room={room} question={question} text={text} capacity={chosen} over={setTooMany} />
      )}
      {mine?.wait && doing?.kind !== 'edit' && <Pacing wait={mine.wait} heard={mine.heard} waits={setWaits} />}
      {size.said && <Size left={size.left} over={size.over} />}
    </>
  );
}

/** The hub counts bytes; people are told characters, and only when it begins to matter. */
function sizeOf(text: string): { said: boolean; left: number; over: number } {
  if (text.length * 3 < textBytesAtMost * 0.9) return { said: false, left: 0, over: 0 };
  const bytes = new TextEncoder().encode(text).length;
  const each = bytes / Math.max(1, text.length);
  const left = Math.floor((textBytesAtMost - bytes) / each);
  return { said: bytes > textBytesAtMost * 0.9, left, over: Math.max(0, -left) };
}
