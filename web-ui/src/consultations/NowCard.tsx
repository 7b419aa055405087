import { useEffect } from 'preact/hooks';
import { announce } from '../app/announcer.ts';
import type { Collab } from '../app/collab.ts';
import { exactly } from '../app/dates.ts';
import { lazy } from '../app/lazy.tsx';
import { t, tOr } from '../app/texts.ts';
import { phone } from '../app/viewport.ts';
import { Plate, PlateLine } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { ChairBar } from './ChairBar.tsx';
import { Clock } from './Clock.tsx';
import './floor.css';
import { floorOf } from './held.ts';
import { Alarm, MyButton } from './MyButton.tsx';
import { Point } from './Point.tsx';
import { side, sides } from './side.ts';
import { nameOf, speakerOf } from './words.ts';

const FloorPanel = lazy(() => import('./FloorPanel.tsx'));
const Ledger = lazy(() => import('./Ledger.tsx'));
const Gavel = lazy(() => import('./Gavel.tsx'), true);
const PollCall = lazy(() => import('./PollCall.tsx'), true);

export { texts } from './texts.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
}

/** What happens now: the point of the agenda, who speaks, the clock; and below it what the reader can do about it. */
export default function NowCard({ collab, room }: Props) {
  const held = floorOf(collab, room);
  const floor = held.floor.value;
  const turn = floor?.turn;
  const request = floor?.requests[turn?.request ?? 0];
  const name = nameOf(room, request);
  const { value: shown } = side;
  const { mine } = held;
  useEffect(() => {
    if (turn?.speaking && request?.by !== room.me.value) announce(t('floor.saidSpeaks', { name }));
  }, [turn?.request, turn?.speaking]);
  // Whoever has the floor writes: the place to write is in front.
  useEffect(() => {
    if (mine?.state === 'speaking' && phone.peek()) side.value = 'chat';
  }, [mine?.state]);
  useEffect(
    () => () => {
      side.value = 'chat';
    },
    [room.id],
  );
  useEffect(() => {
    if (floor?.point) announce(t('floor.saidPoint'));
  }, [floor?.point?.number]);
  if (!floor) return null;
  const who = request ? speakerOf(room, request) : undefined;
  const item = floor.agenda.find(({ state }) => state === 'open');
  const me = room.present;
  const small = phone.value;
  const card = (
    <section
      class="now-card"
      aria-label={t('floor.title')}
      data-turn={turn ? (turn.speaking ? 'speaking' : 'called') : 'none'}
    >
      <p class="now-item">
        <span class="phase" data-phase={floor.phase}>
          {tOr(`floor.phase.${floor.phase}`, floor.phase)}
        </span>
        {item && <bdi>{item.title}</bdi>}
        {!item && floor.starts !== undefined && floor.phase !== 'adjourned' && (
          <span>{t('floor.starts', { when: exactly(floor.starts) })}</span>
        )}
      </p>
      <div class="now-who">
        {request ? (
          <>
            <Plate who={who} />
            <div>
              <p class="now-state">{t(turn?.speaking ? 'floor.speaking' : 'floor.called')}</p>
              <h2>
                <bdi>{name}</bdi>
              </h2>
              {who && <PlateLine who={who} />}
            </div>
            <Clock floor={floor} say />
          </>
        ) : (
          <p class="now-nobody">{t('floor.nobody')}</p>
        )}
      </div>
      {held.goesOn && floor.gavel !== undefined && <Gavel collab={collab} held={held} />}
      {floor.point && <Point collab={collab} held={held} />}
      {me !== null && !room.room.value.closed && (
        <div class="now-acts">
          <MyButton collab={collab} held={held} />
          {held.presides && <ChairBar collab={collab} held={held} />}
        </div>
      )}
      <PollCall collab={collab} room={room} />
      <Alarm held={held} />
      {mine?.state === 'speaking' && <p class="statement-mark">{t('floor.statement')}</p>}
    </section>
  );
  return (
    <>
      {card}
      {small && (
        <div class="floor-sides" role="group" aria-label={t('floor.title')}>
          {sides.map(([one, label]) => (
            <button key={one} type="button" aria-pressed={shown === one} onClick={() => (side.value = one)}>
              {t(label)}
            </button>
          ))}
        </div>
      )}
      <div class="floor-side" data-side={small ? shown : 'chat'} data-mine={mine?.state ?? 'none'}>
        {small && shown === 'floor' && <FloorPanel collab={collab} room={room} alone />}
        {small && shown === 'ledger' && <Ledger collab={collab} room={room} />}
      </div>
    </>
  );
}
