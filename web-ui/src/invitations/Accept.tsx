import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { lazy } from '../app/lazy.tsx';
import { refusalText } from '../app/refusals.ts';
import { go, pathOf } from '../app/routes.ts';
import { t, tOr } from '../app/texts.ts';
import { command, consent } from '../messages/verbs.ts';
import { RuleLists } from '../people/RuleLists.tsx';
import '../people/rules.css';
import { http } from '../wire/http.ts';
import type { Answer, Invited } from '../wire/types.ts';

const JoinAs = lazy(() => import('../protection/JoinAs.tsx'), true);

interface Props {
  collab: Collab;
  code: string;
  invited: Invited;
}

/** The step where rules and data notice are accepted. Their version goes into the record. */
export function Accept(props: Props) {
  const { invited } = props;
  const room = pathOf({ name: 'room', room: invited.room });
  if (invited.joined)
    return (
      <section class="accept">
        <p>{t('invited.already')}</p>
        <a class="primary" href={room}>
          {t('invited.open')}
        </a>
      </section>
    );
  return invited.closed ? null : <Agreement {...props} />;
}

function Agreement({ collab, code, invited }: Props) {
  const { identity } = invited;
  const [rules, setRules] = useState(false);
  const [data, setData] = useState(false);
  const [without, setWithout] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const join = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const said = await joinBy(invited, code, without);
    setBusy(false);
    setProblem(said);
    if (said !== '') return;
    await collab.list();
    await collab.following.refresh(collab.open(invited.room));
    go({ name: 'room', room: invited.room });
  };
  return (
    <form class="accept" onSubmit={(event) => void join(event)}>
      <h2>{t('invited.join')}</h2>
      {identity ? (
        <JoinAs identity={identity} person={collab.person} without={without} choose={setWithout} />
      ) : (
        <p>{t('invited.joinAs', { name: collab.person.name })}</p>
      )}
      <details>
        <summary>{t('invited.inFull')}</summary>
        <RuleLists version={consent} />
      </details>
      <label>
        <input type="checkbox" checked={rules} onChange={(event) => setRules(event.currentTarget.checked)} />
        <span>{t('invited.rules')}</span>
      </label>
      <label>
        <input type="checkbox" checked={data} onChange={(event) => setData(event.currentTarget.checked)} />
        <span>{identity ? tOr('protection.data', '') : t('invited.data')}</span>
      </label>
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="primary" disabled={!rules || !data || busy}>
        {t('invited.join')}
      </button>
    </form>
  );
}

const triesAtMost = 5;

/** Empty when one is in; else what is to be said. The id stays the same through every retry. */
async function joinBy(invited: Invited, code: string, withoutRegion: boolean): Promise<string> {
  const join = command('participant.join', { consent, invitation: invited.invitation, code, withoutRegion });
  try {
    for (let tries = 0; tries < triesAtMost; tries++) {
      const answer: Answer = await http.submit(invited.room, join);
      if (answer.status === 'accepted' || answer.code === 'participant.already') return '';
      if (answer.status !== 'busy') return refusalText(answer.code ?? '');
      await new Promise((again) => setTimeout(again, answer.retryAfterMs ?? 1_000));
    }
  } catch {
    // Said below.
  }
  return t('invited.offline');
}
