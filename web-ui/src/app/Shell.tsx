import { Me } from '../people/Me.tsx';
import { PeoplePanel } from '../people/PeoplePanel.tsx';
import { RoomList } from '../rooms/RoomList.tsx';
import { RoomScreen } from '../rooms/RoomScreen.tsx';
import { hasTopics } from '../rooms/rights.ts';
import type { Collab } from './collab.ts';
import { Mark } from './icons.tsx';
import { LanguageBar } from './LanguageBar.tsx';
import { pathOf, type Route, route } from './routes.ts';
import { StatusBar } from './StatusBar.tsx';
import { screens } from './screens.ts';
import { t } from './texts.ts';

/** Rooms, room, people: three columns where there is space, one of them where there is not. */
export function Shell({ collab }: { collab: Collab }) {
  const here = route.value;
  const room = 'room' in here && here.name !== 'invitations' ? collab.open(here.room) : null;
  const pane = here.name === 'rooms' ? 'nav' : here.name === 'people' ? 'panel' : 'main';
  const talks = room?.standing.value === 'ready' && (here.name === 'topic' || !hasTopics(room.room.value));
  return (
    <div class={`shell show-${pane}`}>
      {talks && <SkipLinks />}
      <nav class="rooms-pane" aria-label={t('rooms.title')}>
        <a class="brand" href="/">
          <Mark />
          <span>{t('app.name')}</span>
        </a>
        <RoomList collab={collab} />
        <div class="foot">
          <Me collab={collab} />
          <LanguageBar />
        </div>
      </nav>
      <main class="main-pane">
        <Main collab={collab} here={here} />
        <StatusBar collab={collab} />
      </main>
      {room && <PeoplePanel room={room} topic={here.name === 'topic' ? here.topic : 0} />}
      <div class="small-status">
        <StatusBar collab={collab} />
      </div>
    </div>
  );
}

function Main({ collab, here }: { collab: Collab; here: Route }) {
  if (here.name === 'room' || here.name === 'people' || here.name === 'topic') {
    const room = collab.open(here.room);
    return <RoomScreen key={room.id} collab={collab} room={room} topic={here.name === 'topic' ? here.topic : 0} />;
  }
  if (here.name !== 'rooms') {
    const Screen = screens[here.name];
    return <Screen key={pathOf(here)} collab={collab} here={here} />;
  }
  return (
    <div class="choose">
      <Mark />
      <h1>{t('rooms.choose')}</h1>
      <p>{t('rooms.chooseNote')}</p>
    </div>
  );
}

/** Where there is something to skip to. */
function SkipLinks() {
  return (
    <header class="skips">
      <a class="skip" href="#log">
        {t('skip.messages')}
      </a>
      <a class="skip" href="#composer">
        {t('skip.composer')}
      </a>
    </header>
  );
}
