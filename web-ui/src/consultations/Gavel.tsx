import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../app/announcer.ts';
import type { Collab } from '../app/collab.ts';
import { type Language, t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import { nameOf } from '../people/Placard.tsx';
import { type HeldFloor, mayHold } from './held.ts';
import './gavel.css';
import { act } from './words.ts';

export const texts = (code: Language) => import(`../texts/gavel/${code}.json`);

/** Who presides at this moment, of chair and vice-chairs; and for whoever may, to whom the gavel can be handed. */
export default function Gavel({ collab, held }: { collab: Collab; held: HeldFloor }) {
  const { room } = held;
  const { people } = room.room.value;
  const holder = held.floor.value?.gavel ?? -1;
  const before = useRef(holder);
  const name = nameOf(people[holder], holder);
  const mine = holder === room.present;
  useEffect(() => {
    if (before.current !== holder) announce(mine ? t('gavel.saidYours') : t('gavel.said', { name }));
    before.current = holder;
  }, [holder]);
  if (!mayHold(people[holder])) return null;
  const others = held.presides
    ? Object.keys(people)
        .map(Number)
        .filter((number) => number !== holder && mayHold(people[number]))
    : [];
  const waits = !held.presides && mayHold(people[room.present ?? -1]);
  return (
    <div class="gavel">
      <p>
        {mine ? t('gavel.yours') : t('gavel.holds', { name })}
        {waits && <span> · {t('gavel.waits')}</span>}
      </p>
      {others.map((to) => (
        <button
          key={to}
          type="button"
          class="quiet"
          onClick={() => void act(collab, room, command('session.handOver', { to }))}
        >
          {t('gavel.pass', { name: nameOf(people[to], to) })}
        </button>
      ))}
    </div>
  );
}
