import type { Collab } from '../app/collab.ts';
import { lazy } from '../app/lazy.tsx';
import { ScreenHead } from '../app/ScreenHead.tsx';
import { tOr } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import Ask, { useDoor } from './Ask.tsx';

export { texts } from './Ask.tsx';

const Protection = lazy(() => import('../protection/Protection.tsx'), true);

/** A room that is known and not open to the reader: what it is for, and how one comes in. */
export default function DoorScreen({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const { door } = useDoor(collab, room);
  const title = collab.rooms.value?.find(({ id }) => id === room.id)?.title ?? '';
  return (
    <>
      <ScreenHead title={title} up="/rooms" />
      <div class="sheet at-door">
        {door && (
          <p class="head-facts">
            <span class="chip">{tOr(`kind.${door.kind}`, door.kind)}</span>
            <span class="visibility">{tOr(`visibility.${door.visibility}`, door.visibility)}</span>
          </p>
        )}
        {door?.purpose && (
          <p class="purpose" dir="auto">
            {door.purpose}
          </p>
        )}
        {door && (door.identity ?? door.attribution) && <Protection {...door} />}
        <Ask collab={collab} room={room} />
      </div>
    </>
  );
}
