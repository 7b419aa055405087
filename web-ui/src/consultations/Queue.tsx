import { useSignal } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import { numeral, t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import { Plate } from '../people/Placard.tsx';
import type { FloorPlace, FloorRequest } from '../wire/types.ts';
import { hubNow } from './clock.ts';
import type { HeldFloor } from './held.ts';
import { MoveForm } from './MoveForm.tsx';
import { waitsOf } from './order.ts';
import { act, nameOf, reasonText, speakerOf } from './words.ts';

interface Props {
  collab: Collab;
  held: HeldFloor;
}

const minute = 60_000;

/** The list of speakers: place, who, why there, and when. */
export function Queue({ collab, held }: Props) {
  const open = useSignal(0);
  const floor = held.floor.value;
  const order = held.order.value;
  if (!floor) return null;
  const waits = waitsOf(floor, order, hubNow());
  const { presides: chair } = held;
  const absent = Object.values(floor.requests).filter(({ state, requeued }) => state === 'absent' && !requeued);
  return (
    <section class="floor-queue" aria-labelledby="floor-queue">
      <h2 id="floor-queue">
        {t('floor.queue')} <span class="count">{numeral(order.length)}</span>
      </h2>
      <p class="floor-policy">
        {t('floor.policy')}: <b>{t(`floor.policy.${floor.policy}`)}</b>
        {floor.seed && <small dir="ltr"> {t('floor.seed', { seed: floor.seed })}</small>}
      </p>
      {order.length === 0 && <p class="note">{t('floor.queueEmpty')}</p>}
      <ol>
        {order.map((place, index) => (
          <Line
            key={place.request}
            {...{ collab, held, place, index, chair, open }}
            minutes={Math.round((waits.get(place.request) ?? 0) / minute)}
          />
        ))}
      </ol>
      {chair && absent.length > 0 && (
        <>
          <h3>{t('floor.absentTitle')}</h3>
          <ul class="floor-absent">
            {absent.map((one) => (
              <li key={one.number}>
                <bdi>{nameOf(held.room, one)}</bdi>
                <button
                  type="button"
                  class="quiet"
                  onClick={() => void act(collab, held.room, command('floor.requeue', { request: one.number }))}
                >
                  {t('floor.requeue')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface LineProps extends Props {
  place: FloorPlace;
  index: number;
  minutes: number;
  chair: boolean;
  open: { value: number };
}

function Line({ collab, held, place, index, minutes, chair, open }: LineProps) {
  const floor = held.floor.value;
  const request: FloorRequest | undefined = floor?.requests[place.request];
  if (!floor || !request) return null;
  const who = speakerOf(held.room, request);
  const mine = request.by !== 0 && request.by === held.room.me.value;
  const shown = open.value === request.number;
  return (
    <li class={mine ? 'mine' : ''}>
      <span class="place">{numeral(index + 1)}</span>
      <Plate who={who} />
      <div class="queue-text">
        <p>
          <bdi class="name">{nameOf(held.room, request)}</bdi>
          {mine && <span class="chip you">{t('floor.you')}</span>}
        </p>
        {who?.organization && (
          <p class="queue-organization">
            <bdi>{who.organization.name}</bdi>
          </p>
        )}
        <p class="queue-reason">
          {reasonText(floor, place)} ·{' '}
          <span class="queue-wait">{minutes < 1 ? t('floor.next') : t('floor.wait', { n: minutes })}</span>
          {chair && request.prepared !== undefined && <span> · {t('floor.prepared')}</span>}
        </p>
        {shown && <MoveForm {...{ collab, held, request }} done={() => (open.value = 0)} />}
      </div>
      {chair && (
        <span class="queue-acts">
          {!floor.turn && floor.phase === 'inSession' && (
            <button
              type="button"
              class="quiet"
              onClick={() => void act(collab, held.room, command('floor.call', { request: request.number }))}
            >
              {t('floor.call')}
              <span class="hidden"> {nameOf(held.room, request)}</span>
            </button>
          )}
          <button
            type="button"
            class="quiet"
            aria-expanded={shown}
            onClick={() => (open.value = shown ? 0 : request.number)}
          >
            {t('floor.move')}
            <span class="hidden"> {nameOf(held.room, request)}</span>
          </button>
        </span>
      )}
    </li>
  );
}
