import { useEffect, useRef, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { FloorRequest } from '../wire/types.ts';
import type { HeldFloor } from './held.ts';
import { act, nameOf } from './words.ts';

interface Props {
  collab: Collab;
  held: HeldFloor;
  request: FloorRequest;
  done: () => void;
}

/** To another place, or off the list: in both cases with a reason that everybody sees. */
export function MoveForm({ collab, held, request, done }: Props) {
  const [before, setBefore] = useState('');
  const [reason, setReason] = useState('');
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const others = held.order.value.filter((place) => place.request !== request.number);
  const id = `move-${request.number}`;
  const send = async (event: Event, declines: boolean) => {
    event.preventDefault();
    const said = { request: request.number, reason: reason.trim() };
    const does = declines
      ? command('floor.decline', said)
      : command('floor.move', { ...said, before: before === '' ? undefined : Number(before) });
    if (await act(collab, held.room, does)) done();
  };
  return (
    <form class="move-form" onSubmit={(event) => void send(event, false)}>
      <label for={id}>{t('floor.moveTo')}</label>
      <select id={id} ref={first} value={before} onChange={(event) => setBefore(event.currentTarget.value)}>
        {others.map((place) => (
          <option key={place.request} value={place.request}>
            {t('floor.before', { name: nameOf(held.room, held.floor.value?.requests[place.request]) })}
          </option>
        ))}
        <option value="">{t('floor.last')}</option>
      </select>
      <label for={`${id}-why`}>{t('floor.why')}</label>
      <input
        id={`${id}-why`}
        dir="auto"
        required
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <button type="submit" class="primary">
          {t('floor.move')}
        </button>
        <button type="button" class="quiet" disabled={reason.trim() === ''} onClick={(event) => void send(event, true)}>
          {t('floor.decline')}
        </button>
        <button type="button" class="quiet" onClick={done}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
