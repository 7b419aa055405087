import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { now } from '../app/dates.ts';
import { type Language, t } from '../app/texts.ts';
import { fieldOf, fromNow, whenIn } from '../app/times.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { presides } from '../rooms/rights.ts';
import type { Calls } from '../wire/types.ts';
import { callsOf } from './held.ts';
import './calls.css';

export const texts = (code: Language) => import(`../texts/calls/${code}.json`);

const day = 24 * 60 * 60_000;
type Call = Calls['items'][number];

interface Props {
  collab: Collab;
  room: HeldRoom;
  topic: number | string;
}

/** Until when a topic calls for input, above the answers to it. Nothing where it does not. */
export default function CallCard({ collab, room, topic }: Props) {
  const { now: calls } = callsOf(collab, room);
  const call = calls.value?.items.find((one) => one.topic === topic);
  if (!call) return null;
  const state = room.room.value;
  const me = room.present === null ? undefined : state.people[room.present];
  return (
    <aside class="call" aria-label={t('calls.label')}>
      <p class="call-label">{t('calls.label')}</p>
      <Deadline call={call} />
      <p class="call-late">{t(call.until ? 'calls.noneLate' : 'calls.late')}</p>
      <p class="call-ways">
        <a href={fileOf(room, call)} download>
          {t('calls.calendar')}
        </a>
      </p>
      {!state.closed && presides(me) && <Extending key={call.closes} collab={collab} room={room} call={call} />}
    </aside>
  );
}

const fileOf = (room: HeldRoom, { topic }: Call) =>
  `/api/v1/rooms/${encodeURIComponent(room.id)}/topics/${topic}/call.ics`;

/** In the reader's own time and in UTC, and how far that is from now. */
export function Deadline({ call: { closes } }: { call: Call }) {
  const when = whenIn(closes, (time) => t('calls.utc', { time }));
  const said = now.value < closes ? 'calls.closes' : 'calls.closed';
  return (
    <p class="call-time">
      <time dateTime={new Date(closes).toISOString()}>{when}</time> <span>{t(said, { when: fromNow(closes) })}</span>
    </p>
  );
}

function Extending({ collab, room, call: { topic, closes } }: { collab: Collab; room: HeldRoom; call: Call }) {
  const { busy, problem, act } = useAct(collab, room.id, 'calls.offline');
  const [until, setUntil] = useState(fieldOf(Math.max(closes, now.peek()) + day));
  return (
    <details class="call-extend">
      <summary>{t('calls.extend')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act(command('call.extend', { topic, closes: new Date(until).getTime() }));
        }}
      >
        <label>
          <span>{t('calls.extendTo')}</span>
          <input
            type="datetime-local"
            required
            min={fieldOf(closes)}
            value={until}
            onInput={(event) => setUntil(event.currentTarget.value)}
          />
        </label>
        <Problem text={problem} />
        <button type="submit" class="primary" disabled={busy}>
          {t('calls.extend')}
        </button>
      </form>
    </details>
  );
}
