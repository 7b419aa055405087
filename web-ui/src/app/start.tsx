import './style/tokens.css';
import './style/page.css';
import './style/parts.css';
import './style/shell.css';
import './style/log.css';
import './style/entrance.css';
import { render } from 'preact';
import { Entrance } from '../people/Entrance.tsx';
import { collab, current, startSession } from '../people/session.ts';
import { startClock } from './dates.ts';
import { route, startRoutes } from './routes.ts';
import { Shell } from './Shell.tsx';
import { screens } from './screens.ts';
import { startLanguage, t } from './texts.ts';

function App() {
  const here = collab.value;
  const { value: place } = route;
  // An invitation is read before anybody signs in.
  if (place.name === 'invitation' && here !== 'unknown')
    return <screens.invitation collab={here} here={place} key={place.code} />;
  if (here === 'unknown') return <p class="opening">{t('loading')}</p>;
  return here === null ? <Entrance /> : <Shell collab={here} key={here.person.id} />;
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
  await startLanguage();
  startRoutes();
  startClock();
  startNudges();
  render(<App />, root);
  await startSession();
}

void start();
