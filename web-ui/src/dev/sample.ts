import { Collab } from '../app/collab.ts';
import type { OutboxItem } from '../messages/outbox.ts';
import { laneOf } from '../messages/outboxStore.ts';
import { command } from '../messages/verbs.ts';
import { HeldRoom } from '../rooms/held.ts';
import { http } from '../wire/http.ts';
import type { Message, Participant, Person, RoomLine, RoomState } from '../wire/types.ts';

const at = Date.UTC(2026, 4, 4, 9, 30);

const people: Record<string, Participant> = {
  1: {
    name: 'Amina Wanjiku',
    role: 'participant',
    account: 'csoFocalPoint',
    organization: { id: 'mwc', name: "Maji Women's Cooperative", kind: 'ngo', country: 'KE' },
  },
  2: {
    name: 'ليلى بن صالح',
    role: 'moderator',
    account: 'csoMember',
    organization: { id: 'atm', name: 'الجمعية التونسية للماء', kind: 'ngo', country: 'TN' },
  },
  3: {
    name: 'Ольга Соколова',
    role: 'convener',
    account: 'unStaff',
    organization: { id: 'desa', name: 'UN DESA', kind: 'unEntity' },
  },
  4: {
    name: 'Grace Mutua',
    role: 'participant',
    account: 'memberStateDelegate',
    organization: { id: 'ke', name: 'Kenya', kind: 'memberState', country: 'KE' },
  },
  5: { name: '李文华', role: 'readOnly', account: 'observer' },
};

const state = (change: Partial<RoomState> = {}): RoomState => ({
  kind: 'liveConsultation',
  title: 'Water for all',
  visibility: 'public',
  closed: false,
  at: 20,
  people,
  topics: [],
  ...change,
});

const message = (seq: number, by: number, text: string, change: Partial<Message> = {}): Message => ({
  seq,
  by,
  at: at + seq * 60_000,
  text,
  ...change,
});

const messages: Message[] = [
  message(11, 3, 'Good morning. The record is open.', {
    html: '<p>Good morning. <strong>The record is open.</strong></p><ul><li>one point each</li><li>any language</li></ul>',
    lang: 'en',
    pinned: true,
  }),
  message(12, 2, 'صباح الخير من تونس. هل ستُنشر الأسئلة؟', { lang: 'ar', as: 'organization' }),
  message(13, 2, 'وهل يمكن إرسال بيان خطي؟', { lang: 'ar', reactions: { '👍': [1, 3], '🙏': [4] } }),
  message(14, 4, 'Yes, until Friday.', { lang: 'en', as: 'state', replyTo: 12 }),
  message(15, 5, '', { gone: true }),
  message(16, 1, 'We will send ours today.', { lang: 'en', edited: 17 }),
];

/** A room that is nowhere but on this page. */
export function sampleRoom(change: Partial<RoomState> = {}, me: number | null = 1, some = messages): HeldRoom {
  const room = new HeldRoom('sample');
  room.room.value = state(change);
  room.me.value = me;
  room.messages.value = new Map(some.map((one) => [one.seq, one]));
  room.at.value = 20;
  room.standing.value = 'ready';
  return room;
}

const item = (key: number, text: string, change: Partial<OutboxItem>): OutboxItem => {
  const post = command('message.post', { text });
  return {
    key,
    id: post.id,
    person: 'sample',
    room: 'sample',
    lane: laneOf('sample'),
    command: post,
    refs: {},
    state: 'waiting',
    tried: false,
    from: 20,
    written: at,
    ...change,
  };
};

const lines: RoomLine[] = [
  ['a', 'liveConsultation', 'Consultation before the forum', true],
  ['b', 'nationalDialogue', 'حوار وطني حول المياه', false],
  ['c', 'regionalChannel', 'Réseau régional Afrique', true],
].map(([id, kind, title, joined]) => ({
  id: String(id),
  kind: kind as RoomLine['kind'],
  title: String(title),
  visibility: joined ? 'members' : 'public',
  closed: id === 'c',
  head: id === 'a' ? 9 : 0,
  epoch: '',
  joined: Boolean(joined),
}));

/** Somebody without a line, with one message in each state. */
export function sampleCollab(person: Person, served = http): Collab {
  const noLine = () => Promise.reject(new Error('no line'));
  const collab = new Collab(person, null, served, noLine, () => undefined);
  collab.rooms.value = lines;
  collab.outbox.items.value = [
    item(1, 'This one waits for a line.', {}),
    item(2, 'هذه لم تُقبل', { state: 'failed', code: 'room.closed', tried: true }),
  ];
  return collab;
}
