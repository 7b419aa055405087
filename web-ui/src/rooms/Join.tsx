import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { t } from '../app/texts.ts';
import { command, consent } from '../messages/verbs.ts';
import type { HeldRoom } from './held.ts';

/** Nobody writes before having agreed to the rules and to the data notice; the version agreed to goes into the record. */
export function Join({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const [rules, setRules] = useState(false);
  const [data, setData] = useState(false);
  const [problem, setProblem] = useState('');
  const join = async (event: Event) => {
    event.preventDefault();
    try {
      const answer = await collab.submit(room.id, command('participant.join', { consent }));
      if (answer.status === 'refused' && answer.code !== 'participant.already')
        setProblem(refusalText(answer.code ?? ''));
      else await collab.following.refresh(room);
    } catch {
      setProblem(t('join.offline'));
    }
  };
  return (
    <form class="join" onSubmit={(event) => void join(event)}>
      <h2>{t('join.title')}</h2>
      <p>{t('join.note')}</p>
      <label>
        <input type="checkbox" checked={rules} onChange={(event) => setRules(event.currentTarget.checked)} />
        <span>{t('join.rules')}</span>
      </label>
      <label>
        <input type="checkbox" checked={data} onChange={(event) => setData(event.currentTarget.checked)} />
        <span>{t('join.data')}</span>
      </label>
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="primary" disabled={!rules || !data}>
        {t('join.action')}
      </button>
    </form>
  );
}
