import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { lazy } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import { phone, togglePanel } from '../app/viewport.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { presides } from '../rooms/rights.ts';
import { Agenda } from './Agenda.tsx';
import { showClock } from './clock.ts';
import './floor.css';
import { Hall } from './Hall.tsx';
import { floorOf } from './held.ts';
import { Queue } from './Queue.tsx';
import { Statement } from './Statement.tsx';
import { side, sides } from './side.ts';
import { Used } from './Used.tsx';

export { texts } from './texts.ts';

const Ledger = lazy(() => import('./Ledger.tsx'));

interface Props {
  collab: Collab;
  room: HeldRoom;
  /** It is the main thing on the screen, as on a phone. */
  alone?: boolean;
}

/** Beside the words: the agenda, who waits and why there, who has had how much time. */
export default function FloorPanel({ collab, room, alone = false }: Props) {
  useEffect(showClock, []);
  const held = floorOf(collab, room);
  const floor = held.floor.value;
  const { people, closed } = room.room.value;
  const who = people[room.present ?? -1];
  const keeps = !closed && (presides(who) || who?.role === 'listOfficer');
  // On a phone it stands in place of the words, not here.
  if (!alone && !phone.value && side.value === 'ledger')
    return (
      <Pane room={room}>
        <Ledger collab={collab} room={room} />
      </Pane>
    );
  const body = floor && (
    <div class="floor">
      <Statement collab={collab} held={held} />
      <Queue collab={collab} held={held} />
      {keeps && floor.phase !== 'adjourned' && <Hall collab={collab} held={held} />}
      <Agenda collab={collab} held={held} />
      <Used floor={floor} />
      <p class="floor-links">
        <a href={`/rooms/${encodeURIComponent(room.id)}/projector`} target="_blank" rel="noopener">
          {t('floor.projector')}
        </a>
      </p>
    </div>
  );
  return alone ? body : <Pane room={room}>{body}</Pane>;
}

function Pane({ room, children }: { room: HeldRoom; children: ComponentChildren }) {
  return (
    <aside class="panel-pane" id="panel" aria-label={t('floor.title')} tabIndex={-1}>
      <header class="pane-head">
        <h2>{t('floor.title')}</h2>
        <a class="quiet" href={pathOf({ name: 'people', room: room.id })}>
          <Icon name="people" />
          {t('floor.people')}
        </a>
        <button type="button" class="square panel-close" aria-label={t('close')} onClick={togglePanel}>
          <Icon name="close" />
        </button>
      </header>
      <div class="panel-sides" role="group" aria-label={t('floor.title')}>
        {sides.slice(0, 2).map(([one, label]) => (
          <button
            key={one}
            type="button"
            aria-pressed={(side.value === 'ledger') === (one === 'ledger')}
            onClick={() => (side.value = one)}
          >
            {t(label)}
          </button>
        ))}
      </div>
      {children}
    </aside>
  );
}
