import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { Loading } from '../app/lazy.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { singleKeys } from '../app/shortcuts.ts';
import { type LoadTexts, t } from '../app/texts.ts';
import { Unreached } from '../app/Unreached.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { RoomSheet } from '../rooms/RoomSheet.tsx';
import type { DeskPage } from '../wire/types.ts';
import { CaseView } from './CaseView.tsx';
import { useDesk } from './desk.ts';
import { Ruled } from './Ruled.tsx';
import { type Act, Ruling } from './Ruling.tsx';
import { useKeys } from './useKeys.ts';
import './desk.css';

/** The words of the desk, those of the rules, and of what is held. */
export const texts: LoadTexts = async (code) => {
  const [own, cases, held] = await Promise.all([
    import(`../texts/desk/${code}.json`),
    import(`../texts/cases/${code}.json`),
    import(`../texts/held/${code}.json`),
  ]);
  return { default: { ...held.default, ...cases.default, ...own.default } };
};

/** What was reported, appealed or held in a room, one after the other: what waits longest stands first. */
export default function Desk({ collab, here }: ScreenProps) {
  if (!collab || here.name !== 'desk') return null;
  return (
    <RoomSheet
      key={here.room}
      collab={collab}
      id={here.room}
      title={t('desk.title')}
      class="desk"
      failed={t('desk.failed')}
    >
      {(room) => <Ready collab={collab} room={room} />}
    </RoomSheet>
  );
}

function Ready({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const { page, failed, look } = useDesk(collab, room);
  const away = collab.line.state.value.kind === 'away';
  if (failed === 'right') return <p role="status">{t('desk.notYours')}</p>;
  if (page === null)
    return failed === 'away' ? <Unreached words={t('desk.failed')} again={() => void look()} /> : <Loading />;
  return (
    <>
      <p class="room-name">
        <bdi>{room.room.value.title}</bdi> ·{' '}
        <a href={`/rooms/${encodeURIComponent(room.id)}/mutes`}>{t('desk.mutes')}</a> ·{' '}
        <a href={`/rooms/${encodeURIComponent(room.id)}/moderation`}>{t('desk.figures')}</a>
      </p>
      {(failed === 'away' || away) && (
        <p class="callout" role="status">
          {t('desk.behind')}
        </p>
      )}
      <Waiting collab={collab} room={room} page={page} look={look} />
      <Ruled page={page} />
      <p class="note">{t('desk.ownNote')}</p>
    </>
  );
}

interface WaitingProps {
  collab: Collab;
  room: HeldRoom;
  page: DeskPage;
  look: () => Promise<void>;
}

function Waiting({ collab, room, page: { waiting, count, people }, look }: WaitingProps) {
  const [chosen, setChosen] = useState(0);
  const [act, setAct] = useState<Act | null>(null);
  const last = useRef(0);
  const found = waiting.findIndex(({ message }) => message === chosen);
  // Where the chosen one was decided, the next one has come to its place.
  const index = found >= 0 ? found : Math.max(0, Math.min(last.current, waiting.length - 1));
  last.current = index;
  const now = waiting[index];
  const step = (by: 1 | -1) => {
    const next = waiting[index + by];
    if (next) setChosen(next.message);
  };
  // Whatever is decided elsewhere meanwhile, what is being looked at stays before the reader.
  useEffect(() => void (now && setChosen(now.message)), [now?.message]);
  // Before a key that is pressed right after it can mean the next one.
  useLayoutEffect(() => setAct(null), [now?.message, now?.state]);
  useKeys({ j: () => step(1), k: () => step(-1), e: () => setAct('keep'), x: () => setAct('remove') });
  if (!now)
    return (
      <div class="teach">
        <Icon name="tick" />
        <h2>{t('desk.empty')}</h2>
        <p>{t('desk.emptyNote')}</p>
      </div>
    );
  return (
    <section class="group" aria-label={t('desk.case')}>
      <div class="desk-steps">
        <span role="status">{t('desk.place', { n: index + 1, of: count })}</span>
        <button type="button" class="quiet" disabled={index === 0} onClick={() => step(-1)}>
          {t('desk.previous')}
        </button>
        <button type="button" class="quiet" disabled={index >= waiting.length - 1} onClick={() => step(1)}>
          {t('desk.next')}
        </button>
      </div>
      <CaseView key={now.message} collab={collab} room={room} one={now} people={people} />
      <Ruling collab={collab} room={room} one={now} act={act} choose={setAct} done={look} />
      {singleKeys.value && <p class="note desk-keys">{t('desk.keys')}</p>}
    </section>
  );
}
