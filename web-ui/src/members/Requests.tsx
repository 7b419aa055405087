import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import { NameLine, Plate, PlateLine } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Members } from '../wire/types.ts';
import { useAct } from './act.ts';
import { Reason } from './Reason.tsx';
import { Problem } from './Said.tsx';

type Request = Members['requests'][number];

interface Props {
  collab: Collab;
  room: HeldRoom;
  changed: () => Promise<void>;
}

export function Requests({ items, ...rest }: Props & { items: Request[] | undefined }) {
  const state = rest.room.room.value;
  const asks = state.admission !== undefined || state.visibility === 'listed';
  if (!asks && (items?.length ?? 0) === 0) return null;
  return (
    <section class="group" aria-live="polite">
      <h2>{t('members.waiting')}</h2>
      {items === undefined && <Loading />}
      {items?.length === 0 && <p class="note">{t('members.nobodyWaits')}</p>}
      <ul>
        {items?.map((request) => (
          <li key={request.participant}>
            <One request={request} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ collab, room, request, changed }: Props & { request: Request }) {
  const { busy, problem, act } = useAct(collab, room.id);
  const [declining, setDeclining] = useState(false);
  const { participant } = request;
  const approve = async () => {
    if (await act(command('request.approve', { participant }))) await changed();
  };
  const decline = async (reason: string) => {
    if (await act(command('request.decline', { participant, reason }))) await changed();
  };
  return (
    <article class="member">
      <Plate who={request} />
      <div>
        <NameLine who={request} number={participant} />
        <PlateLine who={request} />
        {request.words && (
          <blockquote class="asked-words" dir="auto">
            {request.words}
          </blockquote>
        )}
        {declining ? (
          <Reason
            label={t('members.reason')}
            action={t('members.decline')}
            busy={busy}
            problem={problem}
            given={(reason) => void decline(reason)}
            cancel={() => setDeclining(false)}
          />
        ) : (
          <>
            <Problem text={problem} />
            <div class="buttons">
              <button type="button" class="primary" disabled={busy} onClick={() => void approve()}>
                {t('members.approve')}
              </button>
              <button type="button" class="quiet" disabled={busy} onClick={() => setDeclining(true)}>
                {t('members.decline')}
              </button>
            </div>
          </>
        )}
      </div>
    </article>
  );
}
