import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { type Language, t } from '../app/texts.ts';
import { command, consent } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import './rules.css';

export const texts = (code: Language) => import(`../texts/rules/${code}.json`);

/** The rules have changed since one joined: said in a bar that is in nobody's way, until one has accepted them. */
export default function RulesBar({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const [problem, setProblem] = useState('');
  const accept = async () => {
    try {
      const answer = await collab.submit(room.id, command('participant.acceptRules', { consent }));
      if (answer.status === 'refused' && answer.code !== 'nothing.changed') setProblem(refusalText(answer.code ?? ''));
      else room.consent.value = consent;
    } catch {
      setProblem(t('rules.offline'));
    }
  };
  return (
    <aside class="rules-bar" aria-label={t('rules.title')}>
      <p>
        {t('rules.changed')} {problem !== '' && <span role="alert">{problem}</span>}
      </p>
      <a class="quiet" href="/help/rules">
        {t('rules.read')}
      </a>
      <button type="button" class="quiet" onClick={() => void accept()}>
        {t('rules.accept')}
      </button>
    </aside>
  );
}
