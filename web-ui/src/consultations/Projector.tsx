import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useHeading } from '../app/focus.ts';
import { Loading } from '../app/lazy.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { numeral, t, tOr } from '../app/texts.ts';
import { nameOf as personName } from '../people/Placard.tsx';
import { http } from '../wire/http.ts';
import type { FloorPage, FloorRequest, RoomPage } from '../wire/types.ts';
import { Clock } from './Clock.tsx';
import { heardTime } from './clock.ts';
import './projector.css';

export { texts } from './texts.ts';

const every = 2_000;
const shown = 5;

/** For the wall of the hall: read from afar, by nobody in particular, over any line and without a session where the room is public. */
export default function Projector({ here }: ScreenProps) {
  const id = 'room' in here ? here.room : '';
  const page = useSignal<FloorPage | null>(null);
  const room = useSignal<RoomPage | null>(null);
  const lost = useSignal(false);
  const heading = useHeading(id);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      try {
        const asked = Date.now();
        const floor = await http.floor(id);
        heardTime(floor.now, asked, Date.now());
        if (floor.at !== page.peek()?.at) room.value = await http.room(id);
        page.value = floor;
        lost.value = false;
      } catch {
        lost.value = true;
      }
      if (!gone) setTimeout(() => void look(), every);
    };
    void look();
    return () => {
      gone = true;
    };
  }, [id]);
  const floor = page.value?.floor;
  if (!floor || !room.value) return lost.value ? <p class="projector-lost">{t('room.unknown')}</p> : <Loading />;
  const { people, title } = room.value;
  const nameOf = (one: FloorRequest | undefined) =>
    one ? (one.name ?? personName(people[one.by], one.by || undefined)) : '';
  const bodyOf = (one: FloorRequest | undefined) => one?.organization ?? people[one?.by ?? 0]?.organization?.name ?? '';
  const speaker = floor.requests[floor.turn?.request ?? 0];
  const item = floor.agenda.find(({ state }) => state === 'open');
  const next = (page.value?.order ?? []).slice(0, shown).map(({ request }) => floor.requests[request]);
  return (
    <main class="projector" id="main" data-lost={lost.value}>
      <header>
        <h1 tabIndex={-1} ref={heading}>
          <bdi>{item?.title ?? title}</bdi>
        </h1>
        <p>{tOr(`floor.phase.${floor.phase}`, floor.phase)}</p>
      </header>
      <section class="projector-now" data-turn={floor.turn?.speaking ? 'speaking' : 'other'}>
        {speaker ? (
          <>
            <p class="projector-name">
              <bdi>{nameOf(speaker)}</bdi>
            </p>
            <p class="projector-body">
              <bdi>{bodyOf(speaker)}</bdi>
            </p>
            <Clock floor={floor} />
          </>
        ) : (
          <p class="projector-name quietly">{t('floor.nobody')}</p>
        )}
      </section>
      {next.length > 0 && (
        <section class="projector-next" aria-label={t('floor.queue')}>
          <h2>{t('floor.queue')}</h2>
          <ol>
            {next.map((one, index) => (
              <li key={one?.number}>
                <b>{numeral(index + 1)}</b> <bdi>{nameOf(one)}</bdi> <small>{bodyOf(one)}</small>
              </li>
            ))}
          </ol>
        </section>
      )}
    </main>
  );
}
