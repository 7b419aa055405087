import type { ComponentChildren } from 'preact';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import { t } from '../app/texts.ts';
import { Unreached } from '../app/Unreached.tsx';
import type { HeldRoom } from './held.ts';

interface Props {
  collab: Collab;
  id: string;
  title: string;
  class: string;
  /** Where back leads; else to the room. */
  up?: string;
  /** What is said where the room cannot be fetched. */
  failed: string;
  children: (room: HeldRoom) => ComponentChildren;
}

/** A screen of a room beside its talk: as soon as the room is here, or why it is not. */
export function RoomSheet({ collab, id, title, failed, up, children, ...rest }: Props) {
  const room = collab.open(id);
  const standing = room.standing.value;
  return (
    <>
      <ScreenHead title={title} up={up ?? pathOf({ name: 'room', room: id })} />
      <div class={`sheet ${rest.class}`}>
        {standing === 'loading' && <Loading />}
        {standing === 'ended' && <p>{t('room.unknown')}</p>}
        {standing === 'failed' && <Unreached words={failed} again={() => collab.open(id)} />}
        {standing === 'ready' && children(room)}
      </div>
    </>
  );
}
