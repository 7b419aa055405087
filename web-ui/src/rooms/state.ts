import type { Entry, Handle, Identity, Organization, Participant, RoomState, Topic } from '../wire/types.ts';

export const emptyRoom: RoomState = {
  kind: '',
  title: '',
  visibility: '',
  closed: false,
  at: 0,
  people: {},
  topics: [],
};

type Data = Record<string, unknown>;
type Fold = (room: RoomState, data: Data, entry: Entry) => RoomState;

/** What an entry does to a room. Pure; whatever this screen does not know keeps its number and changes nothing else. */
export function foldRoom(room: RoomState, entry: Entry): RoomState {
  const fold = folds[entry.type];
  const known = withHandle(room, entry);
  const next = fold ? fold(known, entry.data ?? {}, entry) : known;
  return { ...next, at: entry.seq };
}

const folds: Record<string, Fold> = {
  'room.opened': (room, data) => {
    const opened: RoomState = {
      ...room,
      kind: text(data.kind, room.kind),
      title: text(data.title, room.title),
      visibility: text(data.visibility, room.visibility),
    };
    if (typeof data.identity === 'string') opened.identity = data.identity as Identity;
    if (data.attribution === 'chathamHouse') opened.attribution = data.attribution;
    const { name, organization } = data;
    const set = withSettings(opened, data);
    return isData(data.convener) ? withNewcomer(set, { ...data.convener, name, organization }) : set;
  },
  'room.renamed': (room, data) => ({ ...room, title: text(data.title, room.title) }),
  'room.settingsChanged': withSettings,
  'room.closed': (room) => ({ ...room, closed: true }),
  'participant.joined': (room, data) => withNewcomer(room, data),
  'participant.left': (room, _, entry) => changed(room, entry.by, { left: true }),
  'participant.removed': (room, data) => changed(room, data.participant, { left: true }),
  'participant.readmitted': (room, data) => backAtTheDoor(room, data.participant),
  'handle.named': (room, data) => withNewcomer(room, data, handleOf(data)),
  'request.made': (room) => waiting(room, 1),
  'request.withdrawn': decided,
  'request.approved': decided,
  'request.declined': decided,
  'participant.roleChanged': (room, { participant, role, until, from }) =>
    changed(changed(room, from, { role: 'participant', until: undefined }), participant, {
      role,
      until,
    } as Partial<Participant>),
  'participant.hidden': withoutName,
  'participant.erased': withoutName,
  'handle.erased': withoutName,
  'handle.hidden': withoutName,
  'topic.opened': opened,
  'topic.wasSplit': opened,
  'topic.renamed': (room, data) => topic(room, data.topic, { title: text(data.title, '') }),
  'topic.closed': (room, data) => topic(room, data.topic, { closed: true }),
};

/** What is as usual is left out. */
function withSettings(room: RoomState, data: Data): RoomState {
  const next = { ...room, visibility: text(data.visibility, room.visibility) };
  if (data.purpose === '') delete next.purpose;
  else if (typeof data.purpose === 'string') next.purpose = data.purpose;
  if (data.admission === 'open') delete next.admission;
  else if (data.admission) next.admission = data.admission as NonNullable<RoomState['admission']>;
  if (data.posting === 'everybody') delete next.posting;
  else if (data.posting) next.posting = data.posting as NonNullable<RoomState['posting']>;
  for (const name of ['slow', 'daily'] as const)
    if (data[name] === 0) delete next[name];
    else if (typeof data[name] === 'number') next[name] = data[name];
  return next;
}

/** How many ask to be let in; only those who run the room are told. */
function waiting(room: RoomState, more: number): RoomState {
  const { requests = 0, ...rest } = room;
  return requests + more > 0 ? { ...rest, requests: requests + more } : rest;
}

function decided(room: RoomState): RoomState {
  return waiting(room, -1);
}

/** Who takes part under a handle is known by what they say and not by their coming. */
function withHandle(room: RoomState, { by, handle }: Entry): RoomState {
  const before = room.people[by ?? -1];
  if (by === undefined || !handle || before?.handle) return room;
  return { ...room, people: { ...room.people, [by]: { role: 'participant', account: handle.account, handle } } };
}

const handleOf = ({ account, region }: Data): Handle =>
  ({ account, ...(region === undefined ? {} : { region }) }) as Handle;

/** Of handles nobody learns whether they are there: a removal that was lifted leaves no trace. */
function backAtTheDoor(room: RoomState, number: unknown): RoomState {
  const person = room.people[String(number)];
  if (!person?.handle) return room;
  const { left: _, ...rest } = person;
  return { ...room, people: { ...room.people, [String(number)]: rest } };
}

function withNewcomer(room: RoomState, data: Data, fresh?: Handle): RoomState {
  const { number, name, role, account, organization } = data;
  if (typeof number !== 'number') return room;
  const newcomer: Participant = { role: text(role, 'participant'), account: text(account, 'observer') };
  if (typeof name === 'string') newcomer.name = name;
  else newcomer.erased = true;
  const handle = fresh && (room.people[number]?.handle ?? fresh);
  if (handle) newcomer.handle = handle;
  if (isData(organization)) newcomer.organization = organization as unknown as Organization;
  return { ...room, people: { ...room.people, [number]: newcomer } };
}

/** What they did stays; who they were goes, and the name of an organization stays only where they spoke for it. */
function withoutName(room: RoomState, data: Data): RoomState {
  const before = room.people[String(data.participant)];
  // Of a handle whose name is seen nowhere in this room there is nothing to take away.
  if (!before || (before.handle && before.name === undefined)) return room;
  const { name: _, organization: __, ...rest } = before;
  const left: Participant = { ...rest, erased: true };
  if (data.stays !== true && !before.handle) left.left = true;
  if (isData(data.organization)) left.organization = data.organization as unknown as Organization;
  return { ...room, people: { ...room.people, [String(data.participant)]: left } };
}

function changed(room: RoomState, number: unknown, change: object): RoomState {
  const person = room.people[String(number)];
  return person ? { ...room, people: { ...room.people, [String(number)]: { ...person, ...change } } } : room;
}

function opened(room: RoomState, data: Data, { seq: number }: Entry): RoomState {
  if (room.topics.some(({ topic }) => topic === number)) return room;
  const { question } = (data.call ?? {}) as Topic;
  const topic = { topic: number, title: text(data.title, ''), closed: false, ...(question && { question }) };
  return { ...room, topics: [...room.topics, topic] };
}

function topic(room: RoomState, number: unknown, change: { title?: string; closed?: boolean }): RoomState {
  return { ...room, topics: room.topics.map((one) => (one.topic === number ? { ...one, ...change } : one)) };
}

/** A text, or one of a few words: a word that this screen does not know is kept as it came. */
const text = <T extends string>(value: unknown, otherwise: T): T =>
  typeof value === 'string' ? (value as T) : otherwise;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;
