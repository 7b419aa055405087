import type { Collab } from '../app/collab.ts';
import { placeOf } from './place.ts';

/** Where something was written: the room and the topic, and the way there. */
export function Written({ collab, lane }: { collab: Collab; lane: string }) {
  const { room, topic, href } = placeOf(collab, lane);
  return (
    <h3 class="written-in">
      <a href={href}>
        <bdi>{room}</bdi>
        {topic !== '' && (
          <>
            {' · '}
            <bdi>{topic}</bdi>
          </>
        )}
      </a>
    </h3>
  );
}
