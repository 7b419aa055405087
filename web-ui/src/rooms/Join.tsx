import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { useFirstFocus } from '../app/focus.ts';
import { lazy } from '../app/lazy.tsx';
import { refusalText } from '../app/refusals.ts';
import { t } from '../app/texts.ts';
import { command, consent } from '../messages/verbs.ts';
import type { HeldRoom } from './held.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
}

const Ask = lazy(() => import('../members/Ask.tsx'), true);

/** Nobody writes before having agreed to the rules and to the data notice; the version agreed to goes into the record. */
export function Join(props: Props) {
  const [open, setOpen] = useState(false);
  if (props.room.room.value.mustAsk) return <Ask {...props} />;
  if (open) return <Agreement {...props} />;
  return (
    <div class="join-line">
      <p>{t('join.note')}</p>
      <button type="button" class="primary" onClick={() => setOpen(true)}>
        {t('join.title')}
      </button>
    </div>
  );
}

function Agreement({ collab, room }: Props) {
  const heading = useFirstFocus<HTMLHeadingElement>();
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
      <h2 tabIndex={-1} ref={heading}>
        {t('join.title')}
      </h2>
      <p>{t('join.note')}</p>
      <p>
        <a href="/help/rules" target="_blank" rel="noopener">
          {t('join.inFull')}
        </a>
      </p>
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
