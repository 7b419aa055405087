import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { SynthesisPage } from '../wire/types.ts';
import { headingOf, questionsOf } from './questions.ts';
import { whenOf } from './synthesis.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
  page: SynthesisPage;
  look: () => Promise<void>;
}

/** How far the contributions are covered, and what can be handed out when they are. */
export function HandOut({ collab, room, page, look }: Props) {
  const covered = page.covered ?? [];
  const all = covered.reduce((sum, one) => sum + one.all, 0);
  const open = covered.reduce((sum, one) => sum + one.open, 0);
  const last = page.publications.at(-1);
  return (
    <section class="hand-out" aria-labelledby="coverage">
      <h2 id="coverage">{t('synthesis.coverage')}</h2>
      <p role="status">{t('synthesis.open', { n: open, all })}</p>
      {covered.length > 0 && (
        <dl class="coverage">
          {covered.map((one) => (
            <div key={one.topic}>
              <dt dir="auto">
                {headingOf(room, questionsOf(room).find(({ topic }) => topic === one.topic)?.question)}
              </dt>
              <dd>
                <progress max={one.all} value={one.all - one.open} aria-hidden="true" />
                {t('synthesis.share', { open: one.open, all: one.all })}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {last && (
        <p>
          <span class="chip strong">
            {last.version ? t('synthesis.final', { n: last.version }) : t('synthesis.toCheck')}
          </span>{' '}
          {last.until && t('synthesis.checkUntil', { when: whenOf(last.until) })}
        </p>
      )}
      {page.may.includes('synthesis.propose') ? (
        <Acts collab={collab} room={room} page={page} look={look} />
      ) : (
        page.may.includes('synthesis.draftPoint') && <p class="note">{t('synthesis.proposeLater')}</p>
      )}
    </section>
  );
}

function Acts({ collab, room, page, look }: Props) {
  const [note, setNote] = useState('');
  const { busy, problem, act } = useAct(collab, room.id, 'synthesis.offline');
  const isFinal = page.publications.some(({ version }) => version);
  const mayFinish = page.may.includes('synthesis.finalize');
  const propose = async () => {
    if (await act(command('synthesis.propose', {}))) await look();
  };
  const finish = async (event: Event) => {
    event.preventDefault();
    if (!(await act(command('synthesis.finalize', { note: note.trim() || undefined })))) return;
    setNote('');
    await look();
  };
  return (
    <>
      <Problem text={problem} />
      {mayFinish && (
        <form onSubmit={(event) => void finish(event)}>
          {isFinal && (
            <label>
              <span>{t('synthesis.note')}</span>
              <textarea
                rows={2}
                required
                maxLength={1000}
                dir="auto"
                value={note}
                onInput={(event) => setNote(event.currentTarget.value)}
              />
            </label>
          )}
          <button type="submit" class="primary" disabled={busy}>
            {t('synthesis.finalize')}
          </button>
          <p class="note">{t('synthesis.finalizeNote')}</p>
        </form>
      )}
      <button
        type="button"
        class={mayFinish || page.publications.length > 0 ? 'quiet' : 'primary'}
        disabled={busy}
        onClick={() => void propose()}
      >
        {t('synthesis.propose')}
      </button>
      <p class="note">{t('synthesis.proposeNote')}</p>
    </>
  );
}
