import type { Collab } from './collab.ts';
import type { further } from './further.ts';
import { type Lazy, lazy, type ScreenModule } from './lazy.tsx';
import type { Route } from './routes.ts';

/** `collab` is null before somebody has entered; only an invitation and the rules are shown then. */
export interface ScreenProps {
  collab: Collab | null;
  here: Route;
}

type Name = Exclude<Route['name'], 'room' | 'people' | 'topic'>;

/** Also where it lies is fetched only when somebody goes there. */
const seldom = (name: keyof typeof further) =>
  lazy<ScreenProps>(async () => (await import('./further.ts')).further[name]());

const notFound = () => import('./NotFound.tsx') as Promise<ScreenModule<ScreenProps>>;

/** Every screen besides the rooms: a file of its own, fetched when somebody goes there. */
export const screens: Record<Name, Lazy<ScreenProps>> = {
  inbox: lazy(() => import('../notifications/Inbox.tsx')),
  mentions: lazy(() => import('../notifications/Mentions.tsx')),
  saved: lazy(() => import('../personal/Saved.tsx')),
  message: lazy(() => import('../messages/Permalink.tsx')),
  rooms: lazy(() => import('../rooms/AllRooms.tsx')),
  search: lazy(() => import('../search/Search.tsx')),
  practices: seldom('practices'),
  live: lazy(() => import('../rooms/Live.tsx')),
  you: lazy(() => import('../people/You.tsx')),
  organizations: seldom('organizations'),
  organization: seldom('organization'),
  organizationPeople: seldom('organizationPeople'),
  administration: seldom('administration'),
  settings: lazy(() => import('../settings/Settings.tsx')),
  outbox: seldom('outbox'),
  line: seldom('line'),
  rules: seldom('rules'),
  rights: seldom('rights'),
  invitation: lazy(() => import('../invitations/InvitationScreen.tsx')),
  invitations: seldom('invitations'),
  'sign-in': lazy(() => import('../accounts/SignIn.tsx')),
  join: seldom('join'),
  welcome: seldom('welcome'),
  security: seldom('security'),
  'my-data': seldom('my-data'),
  'new-room': seldom('new-room'),
  projector: seldom('projector'),
  members: seldom('members'),
  drafting: seldom('drafting'),
  'joint-statements': seldom('joint-statements'),
  'joint-statement': seldom('joint-statement'),
  desk: seldom('desk'),
  components: seldom('components'),
  unknown: lazy(notFound),
};
