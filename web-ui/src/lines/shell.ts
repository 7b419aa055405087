import { effect } from '@preact/signals';
import { refusalText } from '../app/refusals.ts';
import { useTexts } from '../app/texts.ts';
import { workerAddress } from '../messages/html.ts';
import { textOnly } from '../wire/mode.ts';

const screensAfter = 4_000;

/** The service worker, and in its keeping what this page was made of, so that it opens again without a line. */
export async function keepShell(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  try {
    await serviceWorker.register(workerAddress(), { scope: '/' });
  } catch {
    // Denied by the browser's settings: the page needs a line to open, and works as before once it is open.
    return;
  }
  const { active } = await serviceWorker.ready;
  active?.postMessage({ keep: loaded() });
  effect(() => void serviceWorker.controller?.postMessage({ shellFirst: textOnly.value }));
  // What was on its way while the worker came up passed it by: it is named once more.
  setTimeout(() => void keepScreens().then(() => active?.postMessage({ keep: loaded() })), screensAfter);
  // A file of a generation that is gone: the newest page has other files.
  addEventListener('vite:preloadError', () => navigator.onLine && location.reload());
}

const loaded = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/assets/'));

/** The screens that are most needed without a line, and their words. */
async function keepScreens(): Promise<void> {
  try {
    refusalText('');
    const [outbox, inbox] = await Promise.all([
      import('./OutboxScreen.tsx'),
      import('../notifications/Inbox.tsx'),
      import('./LineScreen.tsx'),
      import('../rooms/AllRooms.tsx'),
      import('../people/You.tsx'),
      import('../app/further.ts'),
    ]);
    await Promise.all([useTexts(outbox.texts), useTexts(inbox.texts)]);
  } catch {
    // There was no line for it; they come when they are opened.
  }
}
