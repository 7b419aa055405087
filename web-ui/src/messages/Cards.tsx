import type { Collab } from '../app/collab.ts';
import { lazy } from '../app/lazy.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Message } from '../wire/types.ts';

export interface CardProps {
  collab: Collab;
  room: HeldRoom;
  message: Message;
}

const MarkCard = lazy(() => import('../practices/MarkCard.tsx'), true);
const AnnouncementCard = lazy(() => import('../announcements/AnnouncementCard.tsx'), true);

/** What a message is besides: few are. */
export default function Cards(props: CardProps) {
  const { mark, email, announced } = props.message;
  return (
    <>
      {announced && <AnnouncementCard {...props} />}
      {mark && <MarkCard mark={mark} email={email} />}
    </>
  );
}
