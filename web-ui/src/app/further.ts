import type { ScreenModule } from './lazy.tsx';
import type { ScreenProps } from './screens.ts';

/** Screens that few people open, or open seldom: even where they lie is fetched only then. The first load carries no word of them. */
export const further = {
  practices: () => import('../practices/Practices.tsx'),
  organizations: () => import('../organizations/Directory.tsx'),
  organization: () => import('../organizations/Profile.tsx'),
  organizationPeople: () => import('../organizations/People.tsx'),
  administration: () => import('../administration/Administration.tsx'),
  outbox: () => import('../lines/OutboxScreen.tsx'),
  line: () => import('../lines/LineScreen.tsx'),
  rules: () => import('../people/Rules.tsx'),
  rights: () => import('../help/Rights.tsx'),
  invitations: () => import('../invitations/Invitations.tsx'),
  join: () => import('../accounts/Join.tsx'),
  welcome: () => import('../accounts/Welcome.tsx'),
  security: () => import('../accounts/Security.tsx'),
  'my-data': () => import('../privacy/MyData.tsx'),
  'new-room': () => import('../opening/NewRoom.tsx'),
  projector: () => import('../consultations/Projector.tsx'),
  members: () => import('../members/Members.tsx'),
  drafting: () => import('../dialogues/Drafting.tsx'),
  'joint-statements': () => import('../statements/Statements.tsx'),
  'joint-statement': () => import('../statements/Statements.tsx'),
  desk: () => import('../moderation/Desk.tsx'),
  components: () => import('../dev/Components.tsx'),
} satisfies Record<string, () => Promise<ScreenModule<ScreenProps>>>;
