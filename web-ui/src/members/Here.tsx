import { useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { numeral, t } from '../app/texts.ts';
import { visible } from '../app/viewport.ts';
import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { components } from '../wire/api.ts';
import { textOnly } from '../wire/mode.ts';

type Presence = components['schemas']['PresenceShape'];

const every = 15_000;
/** By then this screen follows the room and counts itself. */
const first = 2_000;

/** Who looks at the room just now, where those who are in it are told; asked for while it is shown, and not on a poor line. */
export function Here({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const [here, setHere] = useState<Presence>({});
  const asks = visible.value && !textOnly.value && collab.line.state.value.kind === 'live';
  useEffect(() => {
    if (!asks) return setHere({});
    const look = () =>
      void collab.http.get<Presence>(`rooms/${encodeURIComponent(room.id)}/presence`).then(setHere, () => setHere({}));
    const soon = setTimeout(look, first);
    const timer = setInterval(look, every);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [collab, room.id, asks]);
  if (!here.count) return null;
  const { people } = room.room.value;
  return (
    <section class="group here">
      <h2>
        {t('members.here')} <span class="count">{numeral(here.count)}</span>
      </h2>
      {here.here ? (
        <ul>
          {here.here.map((number) => (
            <li key={number}>
              <bdi>{nameOf(people[number], number)}</bdi>
            </li>
          ))}
        </ul>
      ) : (
        <p class="sheet-facts">{t('members.hereMany')}</p>
      )}
      <p class="sheet-facts">{t('members.hereNote')}</p>
    </section>
  );
}
