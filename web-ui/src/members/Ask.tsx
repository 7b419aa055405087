import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading, lazy } from '../app/lazy.tsx';
import { type Language, t, tOr } from '../app/texts.ts';
import { command, consent } from '../messages/verbs.ts';
import { nameIn, useGeography } from '../organizations/geography.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Door } from '../wire/types.ts';
import { useAct } from './act.ts';
import { Problem } from './Said.tsx';
import './door.css';

export const texts = async (code: Language) => {
  const [agree, door, members] = await Promise.all([
    import(`../texts/agree/${code}.json`),
    import(`../texts/door/${code}.json`),
    import(`../texts/members/${code}.json`),
  ]);
  return { default: { ...agree.default, ...door.default, ...members.default } };
};

const Agreement = lazy(() => import('../rooms/Agreement.tsx'));

interface Props {
  collab: Collab;
  room: HeldRoom;
}

/** What stands on the door: to ask, that one has asked, or what was decided. */
export default function Ask({ collab, room }: Props) {
  const { door, look } = useDoor(collab, room);
  if (door === null) return <Loading />;
  const { request } = door;
  if (door.closed) return <p class="footing note">{t('door.closed')}</p>;
  if (door.mayJoin) return <ByThemselves collab={collab} room={room} door={door} />;
  if (!door.mustAsk) return <LetIn collab={collab} room={room} />;
  if (request?.status === 'waiting') return <Waiting collab={collab} room={room} changed={look} />;
  return (
    <div class="asking">
      {request?.status === 'declined' && (
        <div role="status">
          <p>
            <b>{t('door.declined')}</b> {request.reason && t('door.declinedReason', { reason: request.reason })}
          </p>
          <p class="hint">{t('door.again')}</p>
        </div>
      )}
      {request?.status !== 'declined' && <p>{t('door.note')}</p>}
      {door.apart && <Apart network={door.network} own={door.apart} />}
      <Form collab={collab} room={room} identity={door.identity} changed={look} />
    </div>
  );
}

/** Asked for again whenever the list of rooms came anew: a decision rings for it. */
export function useDoor(collab: Collab, room: HeldRoom) {
  const [door, setDoor] = useState<Door | null>(null);
  const lines = collab.rooms.value;
  const look = useCallback(async () => {
    try {
      setDoor(await collab.http.door(room.id));
    } catch {
      // The list comes again, and so does this.
    }
  }, [collab, room.id]);
  useEffect(() => void look(), [look, lines]);
  return { door, look };
}

/** A room of which only the door was held begins anew. */
async function enter({ collab, room }: Props): Promise<void> {
  if (room.standing.value === 'ended') collab.following.ended(room.id, 'audience');
  else await collab.following.refresh(room);
  await collab.list();
}

/** Whoever is of an organization that the network brings together, and whoever was in before, comes in by themselves. */
function ByThemselves({ door, ...rest }: Props & { door: Door }) {
  const [open, setOpen] = useState(false);
  const note = t(door.belongs ? 'door.ofNetwork' : 'door.byThemselves');
  if (open) return <Agreement {...rest} identity={door.identity} note={note} joined={() => enter(rest)} />;
  return (
    <div class="join-line">
      <p>{note}</p>
      <button type="button" class="primary" onClick={() => setOpen(true)}>
        {t('agree.title')}
      </button>
    </div>
  );
}

type Network = Door['network'];

/** Why one must ask here although others need not. */
function Apart({ network, own }: { network: Network; own: Network[] }) {
  const names = useGeography();
  const nameOf = (one: Network) =>
    nameIn(names?.commissions, one?.commission ?? '') ??
    nameIn(names?.themes, one?.theme ?? '') ??
    names?.countries.find(({ code }) => code === one?.country)?.name;
  return (
    names && (
      <p class="hint">
        {t('door.networkOf', { whose: nameOf(network) ?? '' })}
        <br />
        {own.length > 0 ? t('door.yours', { own: own.map(nameOf).join(', ') }) : t('door.yoursNone')}
      </p>
    )
  );
}

function LetIn({ collab, room }: Props) {
  return (
    <div class="asking" role="status">
      <p>
        <b>{t('door.approved')}</b>
      </p>
      <button type="button" class="primary" onClick={() => void enter({ collab, room })}>
        {t('door.enter')}
      </button>
    </div>
  );
}

function Waiting({ collab, room, changed }: Props & { changed: () => Promise<void> }) {
  const { busy, problem, act } = useAct(collab, room.id);
  const withdraw = async () => {
    if (await act(command('request.withdraw', {}))) await changed();
  };
  return (
    <div class="asking" role="status">
      <p>{t('door.waiting')}</p>
      <Problem text={problem} />
      <button type="button" class="quiet" disabled={busy} onClick={() => void withdraw()}>
        {t('door.withdraw')}
      </button>
    </div>
  );
}

type FormProps = Props & { identity: Door['identity']; changed: () => Promise<void> };

function Form({ collab, room, identity, changed }: FormProps) {
  const { busy, problem, act } = useAct(collab, room.id);
  const [words, setWords] = useState('');
  const ask = async (event: Event) => {
    event.preventDefault();
    if (await act(command('request.make', { consent, words: words.trim() || undefined }))) await changed();
  };
  return (
    <form onSubmit={(event) => void ask(event)}>
      <label>
        <span>{t('door.words')}</span>
        <textarea
          rows={3}
          maxLength={500}
          dir="auto"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <span class="hint">{t('door.wordsHint')}</span>
      </label>
      <label class="agree">
        <input type="checkbox" required />
        <span>
          {t('agree.rules')} {identity ? tOr('protection.data', '') : t('agree.data')}{' '}
          <a href="/help/rules" target="_blank" rel="noopener">
            {t('agree.inFull')}
          </a>
        </span>
      </label>
      <Problem text={problem} />
      <button type="submit" class="primary" disabled={busy}>
        {t('door.send')}
      </button>
    </form>
  );
}
