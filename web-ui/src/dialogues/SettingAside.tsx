import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
  chosen: number[];
  done: () => void;
}

/** Contributions on which no point shall rest, with the one reason that all of them are told. */
export function SettingAside({ collab, room, chosen, done }: Props) {
  const { busy, problem, act } = useAct(collab, room.id, 'synthesis.offline');
  const [reason, setReason] = useState('');
  const setAside = async (event: Event) => {
    event.preventDefault();
    if (await act(command('synthesis.setAside', { messages: chosen, reason: reason.trim() }))) done();
  };
  return (
    <form class="setting-aside" onSubmit={(event) => void setAside(event)}>
      <label>
        <span>{t('synthesis.reason')}</span>
        <textarea
          rows={2}
          required
          maxLength={1000}
          dir="auto"
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <Problem text={problem} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {t('synthesis.chosen', { n: chosen.length })}
        </button>
        <button type="button" class="quiet" onClick={done}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
