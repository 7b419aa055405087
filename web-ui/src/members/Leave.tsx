import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { go } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { useAct } from './act.ts';
import { Problem } from './Said.tsx';

/** The last one who presides hands over first; the hub says so. */
export function Leave({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const { busy, problem, act } = useAct(collab, room.id);
  const [sure, setSure] = useState(false);
  const leave = async () => {
    if (!(await act(command('participant.leave', {})))) return;
    await collab.list();
    go({ name: 'rooms' });
  };
  return (
    <section class="group leaving">
      <h2>{t('members.leave')}</h2>
      <p>{t('members.leaveNote')}</p>
      <Problem text={problem} />
      <div class="buttons">
        {sure ? (
          <>
            <button type="button" class="danger" disabled={busy} onClick={() => void leave()}>
              {t('members.leaveAsk')}
            </button>
            <button type="button" class="quiet" onClick={() => setSure(false)}>
              {t('cancel')}
            </button>
          </>
        ) : (
          <button type="button" class="quiet" onClick={() => setSure(true)}>
            {t('members.leave')}
          </button>
        )}
      </div>
    </section>
  );
}
