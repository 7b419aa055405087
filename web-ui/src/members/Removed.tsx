import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import { NameLine, nameOf, Plate, PlateLine } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Members } from '../wire/types.ts';
import { useAct } from './act.ts';
import { Reason } from './Reason.tsx';

type Gone = Members['removed'][number];

interface Props {
  collab: Collab;
  room: HeldRoom;
  changed: () => Promise<void>;
}

export function Removed({ items, ...rest }: Props & { items: Gone[] }) {
  if (items.length === 0) return null;
  return (
    <section class="group">
      <h2>{t('members.removed')}</h2>
      <ul>
        {items.map((gone) => (
          <li key={gone.participant}>
            <One gone={gone} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ collab, room, gone, changed }: Props & { gone: Gone }) {
  const { busy, problem, act } = useAct(collab, room.id);
  const [lifting, setLifting] = useState(false);
  const by = nameOf(room.room.value.people[gone.by], gone.by);
  const lift = async (reason: string) => {
    if (await act(command('participant.readmit', { participant: gone.participant, reason }))) await changed();
  };
  return (
    <article class="member">
      <Plate who={gone} />
      <div>
        <NameLine who={gone} number={gone.participant} />
        <PlateLine who={gone} />
        <p class="asked-words">{t('members.removedBy', { name: by, reason: gone.reason ?? '' })}</p>
        {lifting ? (
          <Reason
            question={t('members.readmitNote')}
            label={t('members.reasonPodium')}
            action={t('members.readmit')}
            busy={busy}
            problem={problem}
            given={(reason) => void lift(reason)}
            cancel={() => setLifting(false)}
          />
        ) : (
          <button type="button" class="quiet" onClick={() => setLifting(true)}>
            {t('members.readmit')}
          </button>
        )}
      </div>
    </article>
  );
}
