import type { Moment } from '../rooms/left.ts';
import type { components } from './api.ts';

/** The shapes of the wire under the names that the screens use. They come from the hub's own description: see README.md. */
type Schemas = components['schemas'];
export type Handover = Schemas['HandoverShape'];
export type Kind = Schemas['RoomKind'];
export type Visibility = Schemas['Visibility'];
export type Capacity = Schemas['SpeakingCapacity'];
export type Organization = Schemas['Placard'];
export type Person = Schemas['SessionPersonShape'];
export type Session = Schemas['SessionShape'];
export type DemoPerson = Schemas['DemoPersonShape'];
export type DemoPeople = Schemas['ListShapeOfDemoPersonShape'];
export type Entry = Schemas['EntryShape'];
export type RoomLine = Schemas['RoomLineShape'];
export type RoomLines = Schemas['ListShapeOfRoomLineShape'];
export type RoomPage = Schemas['RoomShape'];
export type Participant = Schemas['PersonShape'];
export type Handle = Schemas['Handle'];
export type Identity = Schemas['IdentityPolicy'];
export type Programme = Always<Schemas['Programme'], 'opened' | 'concluded' | 'phase'>;
export type Plan = Schemas['Plan'];
export type Round = Schemas['Round'];
export interface ProgrammePage extends Omit<Schemas['ProgrammePageShape'], 'programme'> {
  programme: Programme;
}
export type SynthesisPage = Schemas['SynthesisPageShape'];
export type SynthesisPoint = Schemas['PointShape'];
export type SynthesisRemark = Schemas['RemarkShape'];
export type StatementList = Schemas['StatementListShape'];
export type Statement = Schemas['StatementShape'];
export type Paragraph = Schemas['ParagraphShape'];
export type ParagraphVersions = Schemas['VersionListShape'];
export type Contribution = Schemas['ContributionShape'];
export type CitedList = Schemas['CitedListShape'];
export type Contributions = Schemas['ContributionListShape'];
export type Topic = Schemas['TopicShape'];
export type Message = Schemas['MessageShape'];
export type Translation = Schemas['TranslationShape'];
export type EntriesPage = Schemas['EntriesShape'];
export type MessagesPage = Schemas['MessagePageShape'];
export type Behind = Schemas['BehindShape'];
export type CatchUpQuestion = Schemas['CatchUpRequest'];
export type CatchUpRoom = Schemas['CatchUpRoomShape'];
export type CatchUp = Schemas['CatchUpShape'];
export type Answer = Schemas['AnswerShape'];
export type Problem = Schemas['ProblemDetails'];
export type FollowAnswer = Schemas['Followed'];
export type EntriesFrame = Schemas['EntriesFrame'];
export type EndedFrame = Schemas['EndedFrame'];
export type Settings = Schemas['PersonSettings'];
export type Invited = Schemas['InvitedShape'];
export type Invitation = Schemas['InvitationShape'];
export type Template = Schemas['TemplateShape'];
export type Templates = Schemas['ListShapeOfTemplateShape'];
export type Door = Schemas['DoorShape'];
export type Members = Schemas['MembersShape'];
export type DeskPage = Schemas['DeskShape'];
export type UnattendedDesk = Schemas['UnattendedDeskShape'];
export type Mine = Schemas['MineShape'];
/** And when they were told. */
export type OwnMine = Mine & { heard: Moment };
export type Rights = Schemas['RightsShape'];
export type SignIn = Schemas['SignInShape'];
export type NoticeFrame = Schemas['NoticeFrame'];
export type Geography = Schemas['GeographyShape'];
export type Profile = Schemas['OrganizationShape'];
export type Directory = Schemas['OrganizationListShape'];
export type SearchAnswer = Schemas['SearchAnswerShape'];
export type Hit = Schemas['HitShape'];
export type Announcements = Schemas['AnnouncementsShape'];
export type Calls = Schemas['CallsShape'];
export type PostMark = Schemas['PostMark'];
export type Tie = Schemas['AffiliationShape'];
export type Ties = Schemas['AffiliationListShape'];
export type OwnTie = Schemas['OwnAffiliationShape'];
export type Allotments = Schemas['ListShapeOfAllotmentShape'];
export type UnattendedDesks = Schemas['ListShapeOfUnattendedDeskShape'];
export type Allotment = Schemas['AllotmentShape'];
export type FoundPeople = Schemas['ListShapeOfFoundPersonShape'];
export type FoundPerson = Schemas['FoundPersonShape'];
export type AuditPage = Schemas['ListShapeOfAuditLineShape'];
export type AuditLine = Schemas['AuditLineShape'];
export type ImportReport = Schemas['ImportReport'];
export type Counted = Schemas['UnreadShape'];
export type Me = Schemas['MeShape'];
export type UnreadNotice = Schemas['UnreadNotice'];
export type NoticeLine = Schemas['NoticeLineShape'];
export type NoticeLines = Schemas['ListShapeOfNoticeLineShape'];
export type BookmarkLine = Schemas['BookmarkLineShape'];
export type RoomLevel = Schemas['RoomLevel'];
export type TopicLevel = Schemas['TopicLevel'];
export type SinceLine = Schemas['SinceLineShape'];
export type Since = Schemas['SinceShape'];
export type HubDraft = Schemas['MessageDraftShape'];
export type HubDrafts = Schemas['ListShapeOfMessageDraftShape'];
export type OneMessage = Schemas['OneMessageShape'];
export type Versions = Schemas['VersionsShape'];
export type TopicLine = Schemas['TopicLineShape'];
export type TopicLines = Schemas['ListShapeOfTopicLineShape'];
export type Waits = Schemas['ListShapeOfWaitingShape'];
export type OwnTies = Schemas['ListShapeOfOwnAffiliationShape'];

/** What the hub always says, also where the description allows it to be left out. */
type Always<T, K extends keyof T> = Omit<T, K> & Required<Pick<T, K>>;
type Noted = 'state' | 'reply' | 'joint' | 'category' | 'overtaken' | 'requeued' | 'used' | 'cut' | 'ended' | 'written';
export type FloorRequest = Always<Schemas['FloorRequest'], Noted>;
export type AgendaItem = Always<Schemas['AgendaItem'], 'state' | 'listOpen'>;
export type Turn = Always<Schemas['Turn'], 'set'>;
export type Question = Schemas['QuestionLine'];
export type Poll = Always<Schemas['PollLine'], 'ballots' | 'voters'>;
export interface Ledger extends Omit<Schemas['Ledger'], 'polls'> {
  polls: Poll[];
}
export type Receipt = Schemas['ReceiptShape'];
export interface LedgerPage extends Omit<Schemas['LedgerPageShape'], 'ledger'> {
  ledger: Ledger;
}
export type FloorPlace = Schemas['Place'];
export interface Floor
  extends Omit<Always<Schemas['Floor'], 'phase' | 'policy' | 'cuts'>, 'agenda' | 'requests' | 'turn'> {
  agenda: AgendaItem[];
  requests: Record<number, FloorRequest>;
  turn?: Turn;
}
export interface FloorPage extends Omit<Schemas['FloorPageShape'], 'floor'> {
  floor: Floor;
}

/** What a record is folded to. Before the first entry it has no kind and nobody may see it. */
export interface RoomState extends Omit<RoomPage, 'id' | 'epoch' | 'mark' | 'me' | 'consent' | 'kind' | 'visibility'> {
  kind: Kind | '';
  visibility: Visibility | '';
}

/** Where a screen stands in a room's record. */
export type Place = Required<Schemas['Position']>;

/** Flat, with a random id that makes a retry harmless; told apart by its type. */
export type Command = Schemas['Command'];
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
