import { signal } from '@preact/signals';

/** `topic` is a number, or `~` and the id of a command whose topic has no number yet; 0 stands for a room without topics. */
export type TopicKey = number | `~${string}`;

export type Route =
  | { name: 'rooms' }
  | { name: 'room'; room: string }
  | { name: 'people'; room: string }
  | { name: 'topic'; room: string; topic: TopicKey };

export function routeOf(path: string): Route {
  const [area, room, part, key] = path.split('/').filter(Boolean).map(decodeURIComponent);
  if (area !== 'rooms' || room === undefined) return { name: 'rooms' };
  if (part === 'people') return { name: 'people', room };
  const topic = part === 'topics' && key !== undefined ? topicKey(key) : null;
  return topic === null ? { name: 'room', room } : { name: 'topic', room, topic };
}

function topicKey(key: string): TopicKey | null {
  if (key.startsWith('~')) return key as TopicKey;
  return /^[1-9]\d*$/.test(key) ? Number(key) : null;
}

export function pathOf(route: Route): string {
  if (route.name === 'rooms') return '/';
  const room = `/rooms/${encodeURIComponent(route.room)}`;
  if (route.name === 'room') return room;
  return route.name === 'people' ? `${room}/people` : `${room}/topics/${route.topic}`;
}

export const route = signal<Route>(routeOf(location.pathname));
/** The message that the address names: `#m345`. */
export const anchor = signal(anchorOf(location.hash));

function anchorOf(hash: string): number {
  return Number(/^#m(\d+)$/.exec(hash)?.[1] ?? 0);
}

export function go(to: Route, replace = false): void {
  if (replace) history.replaceState(null, '', pathOf(to));
  else history.pushState(null, '', pathOf(to));
  read();
}

function read(): void {
  route.value = routeOf(location.pathname);
  anchor.value = anchorOf(location.hash);
}

/** Links inside the product change the screen, not the page; everything else is left to the browser. */
export function startRoutes(): void {
  addEventListener('popstate', read);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const ours = link.origin === location.origin && /^\/($|rooms\/)/.test(link.pathname) && link.target === '';
    if (!plain || !ours || link.hash !== '') return;
    event.preventDefault();
    go(routeOf(link.pathname));
  });
}
