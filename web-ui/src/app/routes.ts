import { signal } from '@preact/signals';

/** `topic` is a number, or `~` and the id of a command whose topic has no number yet; 0 stands for a room without topics. */
export type TopicKey = number | `~${string}`;

export type Route =
  | { name: (typeof plain)[number] }
  | { name: 'room' | (typeof ofRoom)[number]; room: string }
  | { name: 'topic'; room: string; topic: TopicKey }
  | { name: 'message'; room: string; message: number }
  | { name: 'joint-statement'; room: string; statement: number }
  | { name: 'invitation'; code: string }
  | { name: 'organization' | 'organizationPeople'; id: string }
  | { name: 'administration'; part: '' | 'people' | 'tables' | 'seats' | 'desks' | 'audit' }
  | { name: 'unknown'; path: string };

/** Screens whose address is their name. */
const plain = [
  'inbox',
  'mentions',
  'saved',
  'rooms',
  'live',
  'search',
  'practices',
  'you',
  'organizations',
  'settings',
  'outbox',
  'line',
  'rules',
  'rights',
  'sign-in',
  'join',
  'welcome',
  'security',
  'my-data',
  'new-room',
  'components',
] as const;
/** Screens of a room besides its talk. */
const ofRoom = ['people', 'invitations', 'projector', 'members', 'drafting', 'joint-statements', 'desk'] as const;
const paths: Partial<Record<Route['name'], string>> = {
  inbox: '/',
  rules: '/help/rules',
  rights: '/help/rights',
  components: '/dev/components',
};

export function routeOf(path: string): Route {
  const parts = path.split('/').filter(Boolean).map(decoded);
  const [area, id, part, key] = parts;
  const unknown: Route = { name: 'unknown', path };
  if (area === 'rooms' && id !== undefined) return roomRoute(id, part, key, parts.length) ?? unknown;
  if (area === 'organizations' && id !== undefined) return organizationRoute(id, parts) ?? unknown;
  if (area === 'administration' && parts.length < 3 && isPart(id)) return { name: area, part: id ?? '' };
  if (area === 'i' && id !== undefined && parts.length === 2) return { name: 'invitation', code: id };
  const address = `/${parts.join('/')}`;
  const name = plain.find((one) => address === (paths[one] ?? `/${one}`));
  return name ? { name } : unknown;
}

function organizationRoute(id: string, { length, 2: part }: string[]): Route | null {
  if (!/^[1-9]\d*$/.test(id)) return null;
  if (length === 2) return { name: 'organization', id };
  return length === 3 && part === 'people' ? { name: 'organizationPeople', id } : null;
}

const isPart = (part?: string): part is 'people' | 'tables' | 'seats' | 'desks' | 'audit' | undefined =>
  /^(people|tables|seats|desks|audit)$/.test(part ?? 'audit');

function roomRoute(room: string, part = '', key = '', length = 0): Route | null {
  if (length === 2) return { name: 'room', room };
  const name = ofRoom.find((one) => one === part);
  if (length === 3 && name) return { name, room };
  if (length === 4 && /^[1-9]\d*$/.test(key)) {
    if (part === 'messages') return { name: 'message', room, message: Number(key) };
    if (part === 'joint-statements') return { name: 'joint-statement', room, statement: Number(key) };
  }
  const topic = length === 4 && part === 'topics' ? topicKey(key) : null;
  return topic === null ? null : { name: 'topic', room, topic };
}

/** An address that cannot be decoded names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function topicKey(key: string): TopicKey | null {
  if (key.startsWith('~')) return key as TopicKey;
  return /^[1-9]\d*$/.test(key) ? Number(key) : null;
}

export function pathOf(to: Route): string {
  if (to.name === 'unknown') return to.path;
  if (to.name === 'administration') return to.part ? `/administration/${to.part}` : '/administration';
  if ('id' in to) return `/organizations/${to.id}${to.name === 'organization' ? '' : '/people'}`;
  if (to.name === 'invitation') return `/i/${encodeURIComponent(to.code)}`;
  if (!('room' in to)) return paths[to.name] ?? `/${to.name}`;
  const room = `/rooms/${encodeURIComponent(to.room)}`;
  if (to.name === 'room') return room;
  if (to.name === 'message') return `${room}/messages/${to.message}`;
  if (to.name === 'joint-statement') return `${room}/joint-statements/${to.statement}`;
  return to.name === 'topic' ? `${room}/topics/${to.topic}` : `${room}/${to.name}`;
}

export const route = signal<Route>(routeOf(location.pathname));
/** The message that the address names: `#m345`. */
export const anchor = signal(anchorOf(location.hash));

function anchorOf(hash: string): number {
  return Number(/^#m(\d+)$/.exec(hash)?.[1] ?? 0);
}

export function go(to: Route, replace = false, hash = ''): void {
  if (replace) history.replaceState(null, '', pathOf(to) + hash);
  else history.pushState(null, '', pathOf(to) + hash);
  read();
}

/** How often the screen has changed since the page was loaded. */
export const moves = signal(0);

function read(): void {
  moves.value++;
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
    const to = routeOf(link.pathname);
    const ours = link.origin === location.origin && to.name !== 'unknown' && link.target === '';
    const elsewhere = link.hash === '' || (link.hash.startsWith('#m') && link.pathname !== location.pathname);
    if (!plain || !ours || !elsewhere || link.search !== '') return;
    event.preventDefault();
    go(to, false, link.hash);
  });
}

/** Where in a room something stands: in a topic, or in the room itself. */
export const placeIn = (room: string, topic?: number | null): Route =>
  topic ? { name: 'topic', room, topic } : { name: 'room', room };
