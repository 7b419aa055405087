import type { Collab } from '../app/collab.ts';
import { lazy } from '../app/lazy.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Message } from '../wire/types.ts';
import SourceCard from './SourceCard.tsx';

export { texts } from './SourceCard.tsx';

export interface CardProps {
  collab: Collab;
  room: HeldRoom;
  message: Message;
}

const MarkCard = lazy(() => import('../practices/MarkCard.tsx'), true);
const AnnouncementCard = lazy(() => import('../announcements/AnnouncementCard.tsx'), true);

/** What a message hands on, asks or is besides: few do. */
export default function Cards(props: CardProps) {
  const { source, mark, email, announced } = props.message;
  return (
    <>
      {source && <SourceCard collab={props.collab} source={source} />}
      {announced && <AnnouncementCard {...props} />}
      {mark && <MarkCard mark={mark} email={email} />}
    </>
  );
}
