import type { Collab } from './collab.ts';
import { type Lazy, lazy, type ScreenModule } from './lazy.tsx';
import type { Route } from './routes.ts';

/** `collab` is null before somebody has entered; only an invitation and the rules are shown then. */
export interface ScreenProps {
  collab: Collab | null;
  here: Route;
}

type Name = Exclude<Route['name'], 'room' | 'people' | 'topic'>;

const notFound = () => import('./NotFound.tsx') as Promise<ScreenModule<ScreenProps>>;

/** Every screen besides the rooms: a file of its own, fetched when somebody goes there. */
export const screens: Record<Name, Lazy<ScreenProps>> = {
  inbox: lazy(() => import('../notifications/Inbox.tsx')),
  mentions: lazy(() => import('../notifications/Mentions.tsx')),
  saved: lazy(() => import('../personal/Saved.tsx')),
  message: lazy(() => import('../messages/Permalink.tsx')),
  rooms: lazy(() => import('../rooms/AllRooms.tsx')),
  search: lazy(() => import('../search/Search.tsx')),
  practices: lazy(() => import('../practices/Practices.tsx')),
  live: lazy(() => import('../rooms/Live.tsx')),
  you: lazy(() => import('../people/You.tsx')),
  organizations: lazy(() => import('../organizations/Directory.tsx')),
  organization: lazy(() => import('../organizations/Profile.tsx')),
  organizationPeople: lazy(() => import('../organizations/People.tsx')),
  administration: lazy(() => import('../administration/Administration.tsx')),
  settings: lazy(() => import('../settings/Settings.tsx')),
  outbox: lazy(() => import('../lines/OutboxScreen.tsx')),
  line: lazy(() => import('../lines/LineScreen.tsx')),
  rules: lazy(() => import('../people/Rules.tsx')),
  rights: lazy(() => import('../help/Rights.tsx')),
  invitation: lazy(() => import('../invitations/InvitationScreen.tsx')),
  invitations: lazy(() => import('../invitations/Invitations.tsx')),
  'sign-in': lazy(() => import('../accounts/SignIn.tsx')),
  join: lazy(() => import('../accounts/Join.tsx')),
  welcome: lazy(() => import('../accounts/Welcome.tsx')),
  security: lazy(() => import('../accounts/Security.tsx')),
  'my-data': lazy(() => import('../privacy/MyData.tsx')),
  'new-room': lazy(() => import('../opening/NewRoom.tsx')),
  projector: lazy(() => import('../consultations/Projector.tsx')),
  members: lazy(() => import('../members/Members.tsx')),
  drafting: lazy(() => import('../dialogues/Drafting.tsx')),
  desk: lazy(() => import('../moderation/Desk.tsx')),
  components: lazy(() => import('../dev/Components.tsx')),
  unknown: lazy(notFound),
};
