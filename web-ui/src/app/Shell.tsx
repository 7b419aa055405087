import { useEffect } from 'preact/hooks';
import type { HeldRoom } from '../rooms/held.ts';
import { RoomScreen } from '../rooms/RoomScreen.tsx';
import { hasTopics } from '../rooms/rights.ts';
import type { Kind } from '../wire/types.ts';
import { Announcer } from './Announcer.tsx';
import type { Collab } from './collab.ts';
import { lazy } from './lazy.tsx';
import { Nav } from './Nav.tsx';
import { listOpen, switcherOpen } from './opened.ts';
import { pathOf, type Route, route } from './routes.ts';
import { StatusBar } from './StatusBar.tsx';
import { screens } from './screens.ts';
import { t } from './texts.ts';
import { useTitle } from './title.ts';
import { panelAsked, panelShown, phone, wide } from './viewport.ts';

const PeoplePanel = lazy(() => import('../people/PeoplePanel.tsx'), true);
const FloorPanel = lazy(() => import('../consultations/FloorPanel.tsx'), true);
const ShortcutList = lazy(() => import('./ShortcutList.tsx'));
const Switcher = lazy(() => import('./Switcher.tsx'), true);
const Toasts = lazy(() => import('../notifications/Toasts.tsx'), true);

/** Ways, words, people: three columns where there is space, one of them where there is not. */
export function Shell({ collab }: { collab: Collab }) {
  const here = route.value;
  const inRoom = here.name === 'room' || here.name === 'people' || here.name === 'topic';
  const room = inRoom ? collab.open(here.room) : null;
  const topic = here.name === 'topic' ? here.topic : 0;
  const talks = room?.standing.value === 'ready' && (topic !== 0 || !hasTopics(room.room.value));
  // A panel that lies over the words does not follow to the next screen.
  useEffect(() => {
    if (!wide.peek()) panelAsked.value = null;
  }, [here]);
  useEffect(() => keysOf(collab), [collab]);
  useTitle(collab, here);
  // On a phone the people of a room are a screen of their own.
  const alone = here.name === 'people' && phone.value && room?.standing.value === 'ready';
  return (
    <div class="shell" data-panel={room && room.standing.value !== 'ended' && panelShown.value ? 'shown' : 'hidden'}>
      <SkipLinks talks={talks && !alone} />
      <Nav collab={collab} />
      {room && alone ? (
        <PeoplePanel room={room} topic={0} alone />
      ) : (
        <main class="main-pane" id="main" tabIndex={-1} data-address={location.origin + pathOf(here)}>
          {room ? (
            <RoomScreen key={room.id} collab={collab} room={room} topic={topic} />
          ) : (
            <Screen collab={collab} here={here} />
          )}
        </main>
      )}
      <StatusBar collab={collab} />
      {room &&
        !alone &&
        (held(room) && here.name === 'room' ? (
          <FloorPanel collab={collab} room={room} />
        ) : (
          panelShown.value && <PeoplePanel room={room} topic={topic} />
        ))}
      {listOpen.value && <ShortcutList />}
      {switcherOpen.value && <Switcher collab={collab} />}
      {collab.mine.value && <Toasts collab={collab} />}
      <Announcer />
    </div>
  );
}

/** What the server's page has beside the words. */
export const bringBeside = (here: Route, kind?: Kind): Promise<void> =>
  here.name === 'people' || (panelShown.peek() && (kind !== 'liveConsultation' || here.name !== 'room'))
    ? PeoplePanel.bring()
    : Promise.resolve();

/** A consultation: its floor stands beside the words, its people one step further. */
const held = ({ standing, room }: HeldRoom) => standing.value === 'ready' && room.value.kind === 'liveConsultation';

/** The keys come after everything that is needed to read. */
function keysOf(collab: Collab): () => void {
  let stop: (() => void) | undefined;
  let gone = false;
  const start = ({ startShortcuts }: typeof import('./shortcuts.ts')) => {
    if (!gone) stop = startShortcuts(collab);
  };
  import('./shortcuts.ts').then(start, () => undefined);
  return () => {
    gone = true;
    stop?.();
  };
}

function Screen({ collab, here }: { collab: Collab; here: Route }) {
  if (here.name === 'room' || here.name === 'people' || here.name === 'topic') return null;
  const Lazy = screens[here.name];
  return <Lazy key={pathOf(here)} collab={collab} here={here} />;
}

/** Two, to where one goes most: the messages (or the screen) and the place to write. */
function SkipLinks({ talks }: { talks: boolean }) {
  return (
    <header class="skips">
      <a class="skip" href={talks ? '#log' : '#main'}>
        {t(talks ? 'skip.messages' : 'skip.main')}
      </a>
      {talks && (
        <a class="skip" href="#composer">
          {t('skip.composer')}
        </a>
      )}
    </header>
  );
}
