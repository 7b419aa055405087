import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import { nameOf } from '../people/Placard.tsx';
import type { HeldFloor } from './held.ts';
import { act } from './words.ts';

/** Somebody has risen to a point of order: the clock stands until the chair has ruled. */
export function Point({ collab, held }: { collab: Collab; held: HeldFloor }) {
  const [ruling, setRuling] = useState('');
  const { room } = held;
  const point = held.floor.value?.point;
  const { people } = room.room.value;
  if (!point) return null;
  const rule = (event: Event) => {
    event.preventDefault();
    void act(collab, room, command('point.rule', { point: point.number, ruling: ruling.trim() }));
  };
  return (
    <form class="floor-point" onSubmit={rule}>
      <p>{t('floor.pointBy', { name: nameOf(people[point.by], point.by || undefined) })}</p>
      {held.presides && (
        <>
          <label class="hidden" for="ruling">
            {t('floor.ruling')}
          </label>
          <input
            id="ruling"
            dir="auto"
            required
            placeholder={t('floor.ruling')}
            value={ruling}
            onInput={(event) => setRuling(event.currentTarget.value)}
          />
          <button type="submit" class="primary">
            {t('floor.rule')}
          </button>
        </>
      )}
    </form>
  );
}
