import './style/tokens.css';
import './style/page.css';
import './style/parts.css';
import './style/shell.css';
import './style/nav.css';
import './style/sheet.css';
import './style/log.css';
import './style/entrance.css';
import './style/modes.css';
import { render } from 'preact';
import { collab, current, startSession } from '../people/session.ts';
import { bringAbove } from '../rooms/RoomScreen.tsx';
import { startAppearance } from './appearance.ts';
import { startClock } from './dates.ts';
import { Loading, lazy } from './lazy.tsx';
import { type Route, route, startRoutes } from './routes.ts';
import { bringBeside, Shell } from './Shell.tsx';
import { screens } from './screens.ts';
import { served, takeOver } from './served.ts';
import { startLanguage } from './texts.ts';
import { startViewport } from './viewport.ts';

const Entrance = lazy(() => import('../people/Entrance.tsx'));

/** What is not needed to read and to write waits until the screen stands. */
const quietFor = 3_000;

const forEverybody = ['invitation', 'rules', 'rights', 'sign-in', 'join', 'welcome', 'projector'] as const;

/** What is read, and done, before anybody signs in. */
const isForEverybody = (name: Route['name']): name is (typeof forEverybody)[number] =>
  forEverybody.some((one) => one === name);

function App() {
  const here = collab.value;
  const { value: place } = route;
  if (place.name === 'invitation' && here !== 'unknown')
    return <screens.invitation collab={here} here={place} key={place.code} />;
  if (here === 'unknown') return <Loading />;
  if (place.name === 'projector') return <screens.projector collab={here} here={place} />;
  if (here !== null) return <Shell collab={here} key={here.person.id} />;
  if (!isForEverybody(place.name)) return <Entrance />;
  const Open = screens[place.name];
  return <Open collab={null} here={place} key={place.name} />;
}

/** What the server has drawn stands until its screen is here. */
async function bringScreen(): Promise<void> {
  const { name } = route.peek();
  if (collab.peek() === null && !isForEverybody(name)) await Entrance.bring();
  else if (name === 'room' || name === 'people' || name === 'topic')
    await Promise.all([name === 'room' && bringAbove(served?.room), bringBeside(route.peek(), served?.room?.kind)]);
  else await screens[name].bring();
}

/** The network or the reader is back: do not wait for the next try. */
function startNudges(): void {
  const nudge = () => current()?.line.nudge();
  addEventListener('online', nudge);
  addEventListener('offline', () => current()?.line.drop());
  addEventListener('pagehide', () => current()?.keepNow());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') nudge();
    else current()?.keepNow();
  });
}

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  const session = startSession();
  await startLanguage();
  startRoutes();
  startAppearance();
  startClock();
  startViewport();
  startNudges();
  const draw = () => render(<App />, root);
  if (!served) draw();
  await session;
  if (served) {
    await bringScreen();
    takeOver(root, draw);
  }
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  setTimeout(() => void import('../lines/background.ts').then(({ begin }) => begin()), quietFor);
}

void start();
