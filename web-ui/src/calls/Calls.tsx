import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { now } from '../app/dates.ts';
import { useFirstFocus } from '../app/firstFocus.ts';
import { Icon } from '../app/icons.tsx';
import { go, pathOf } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import { fieldOf } from '../app/times.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { command, titleAtMost } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { presides } from '../rooms/rights.ts';
import { Deadline } from './CallCard.tsx';
import { callsOf } from './held.ts';

export { texts } from './CallCard.tsx';

const week = 7 * 24 * 60 * 60_000;

interface Props {
  collab: Collab;
  room: HeldRoom;
}

/** What a channel calls for, the first to close first, above all its topics; and the way to call for more. */
export default function Calls({ collab, room }: Props) {
  const items = callsOf(collab, room).now.value?.items ?? [];
  const state = room.room.value;
  const me = room.present === null ? undefined : state.people[room.present];
  const mayCall = !state.closed && presides(me);
  if (items.length === 0 && !mayCall) return null;
  return (
    <section class="calls" aria-label={t('calls.title')}>
      {items.length > 0 && (
        <>
          <h2>{t('calls.title')}</h2>
          <ul>
            {items.map((call) => (
              <li key={call.topic}>
                <a href={pathOf({ name: 'topic', room: room.id, topic: call.topic })}>
                  <bdi>{call.title}</bdi>
                </a>
                <Deadline call={call} />
              </li>
            ))}
          </ul>
        </>
      )}
      {mayCall && <NewCall collab={collab} room={room} />}
    </section>
  );
}

function NewCall({ collab, room }: Props) {
  const [asking, setAsking] = useState(false);
  if (asking) return <CallForm collab={collab} room={room} close={() => setAsking(false)} />;
  return (
    <button type="button" class="add" onClick={() => setAsking(true)}>
      <Icon name="plus" />
      {t('calls.new')}
    </button>
  );
}

function CallForm({ collab, room, close }: Props & { close: () => void }) {
  const first = useFirstFocus<HTMLInputElement>();
  const [usual] = useState(() => fieldOf(now.peek() + 2 * week));
  const { busy, problem, act } = useAct(collab, room.id, 'calls.offline');
  const open = async (form: HTMLFormElement) => {
    const given = new FormData(form);
    const closes = new Date(String(given.get('closes'))).getTime();
    const late = given.get('late') !== null;
    const topic = await act(command('call.open', { title: String(given.get('title')).trim(), closes, late }));
    if (topic) go({ name: 'topic', room: room.id, topic });
  };
  return (
    <form
      class="call-form"
      onSubmit={(event) => {
        event.preventDefault();
        void open(event.currentTarget);
      }}
    >
      <label>
        <span>{t('calls.name')}</span>
        <input ref={first} name="title" dir="auto" required autocomplete="off" maxLength={titleAtMost} />
      </label>
      <label>
        <span>{t('calls.until')}</span>
        <input type="datetime-local" name="closes" required min={fieldOf(now.peek())} defaultValue={usual} />
      </label>
      <label class="check">
        <input type="checkbox" name="late" defaultChecked />
        <span>{t('calls.takeLate')}</span>
      </label>
      <p class="note">{t('calls.note')}</p>
      <Problem text={problem} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {t('calls.open')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
