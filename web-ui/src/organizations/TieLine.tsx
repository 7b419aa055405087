import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { dayOf } from '../app/dates.ts';
import { refusalText } from '../app/refusals.ts';
import { t, tOr } from '../app/texts.ts';
import type { Command, Tie, Ties } from '../wire/types.ts';

export interface TieProps {
  tie: Tie;
  collab: Collab;
  decides: boolean;
  seats: Ties['seats'];
  changed: () => Promise<void>;
}

/** Decides something about the tie; what went wrong is said where it was asked. */
export function useDeciding({ collab, changed }: Pick<TieProps, 'collab' | 'changed'>) {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const decide = async (what: Command) => {
    setBusy(true);
    try {
      const answer = await collab.submit('house', what);
      const done = answer.status === 'accepted' || answer.code === 'nothing.changed';
      setProblem(done ? '' : refusalText(answer.code ?? 'store.busy'));
      await changed();
    } catch {
      setProblem(t('organizations.offline'));
    }
    setBusy(false);
  };
  return { problem, busy, decide };
}

export const Problem = ({ text }: { text: string }) =>
  text === '' ? null : (
    <p class="problem" role="alert">
      {text}
    </p>
  );

export function Who({ tie, seats }: { tie: Tie; seats: Ties['seats'] }) {
  const event = seats.find((one) => one.event === tie.event);
  const words = [
    tOr(`organizations.as.${tie.role}`, tie.role),
    tie.event && t('organizations.forEvent', { event: event?.title ?? tie.event }),
    tie.state === 'current' && tie.mayRepresent && t('organizations.maySpeak'),
    tie.from !== undefined && t('organizations.from', { when: dayOf(tie.from) }),
  ];
  return (
    <div class="tie-who">
      <bdi class="name">{tie.name || t('room.participant', { n: tie.person })}</bdi>
      {tie.latin !== undefined && <bdi class="sheet-facts">{tie.latin}</bdi>}
      <span class="sheet-facts">{words.filter(Boolean).join(' · ')}</span>
    </div>
  );
}
