import { useState } from 'preact/hooks';
import { useFirstFocus } from '../app/firstFocus.ts';
import { lazy } from '../app/lazy.tsx';
import { refusalText } from '../app/refusals.ts';
import { type Language, t } from '../app/texts.ts';
import { command, consent } from '../messages/verbs.ts';
import type { Door } from '../wire/types.ts';
import type { JoinProps } from './Join.tsx';

export const texts = (code: Language) => import(`../texts/agree/${code}.json`);

const JoinAs = lazy(() => import('../protection/JoinAs.tsx'), true);

interface AtDoor {
  identity?: Door['identity'];
  note?: string;
  joined?: () => Promise<void>;
}

/** The version agreed to goes into the record. At the door of a room the screen knows how one takes part there, and says in its own words why one may. */
export default function Agreement({ collab, room, note = t('agree.note'), joined, ...door }: JoinProps & AtDoor) {
  const heading = useFirstFocus<HTMLHeadingElement>();
  const [rules, setRules] = useState(false);
  const [data, setData] = useState(false);
  const [withoutRegion, setWithout] = useState(false);
  const identity = door.identity ?? room.room.value.identity;
  const [problem, setProblem] = useState('');
  const join = async (event: Event) => {
    event.preventDefault();
    try {
      const answer = await collab.submit(room.id, command('participant.join', { consent, withoutRegion }));
      if (answer.status === 'refused' && answer.code !== 'participant.already')
        setProblem(refusalText(answer.code ?? ''));
      else await (joined?.() ?? collab.following.refresh(room));
    } catch {
      setProblem(t('agree.offline'));
    }
  };
  return (
    <form class="join" onSubmit={(event) => void join(event)}>
      <h2 tabIndex={-1} ref={heading}>
        {t('agree.title')}
      </h2>
      <p>{note}</p>
      <p>
        <a href="/help/rules" target="_blank" rel="noopener">
          {t('agree.inFull')}
        </a>
      </p>
      {identity && <JoinAs identity={identity} person={collab.person} without={withoutRegion} choose={setWithout} />}
      <label>
        <input type="checkbox" checked={rules} onChange={(event) => setRules(event.currentTarget.checked)} />
        <span>{t('agree.rules')}</span>
      </label>
      <label>
        <input type="checkbox" checked={data} onChange={(event) => setData(event.currentTarget.checked)} />
        <span>{t(identity ? 'protection.data' : 'agree.data')}</span>
      </label>
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="primary" disabled={!rules || !data}>
        {t('agree.action')}
      </button>
    </form>
  );
}
