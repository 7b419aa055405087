import { language, t, tOr } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { capacitiesOf } from '../rooms/rights.ts';
import type { Capacity } from '../wire/types.ts';

/** In whose name the next message speaks. It is offered only to those who may speak for somebody. */
export function CapacityChoice({
  room,
  chosen,
  choose,
}: {
  room: HeldRoom;
  chosen: Capacity | '';
  choose: (capacity: Capacity | '') => void;
}) {
  const who = room.room.value.people[room.present ?? -1];
  const offered = capacitiesOf(who);
  if (offered.length === 0) return null;
  const nameOf = (as: string) => {
    const word = tOr(`as.${as}`, as);
    return as === 'organization' || as === 'unEntity' ? `${word} · ${who?.organization?.name ?? ''}` : word;
  };
  return (
    <label class="capacity-choice" key={language.value}>
      <span>{t('speak.label')}</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value as Capacity | '')}>
        <option value="">{t('speak.personal')}</option>
        {offered.map((as) => (
          <option key={as} value={as}>
            {nameOf(as)}
          </option>
        ))}
      </select>
    </label>
  );
}
