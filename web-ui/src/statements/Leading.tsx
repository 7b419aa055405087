import { useState } from 'preact/hooks';
import { useFirstFocus } from '../app/firstFocus.ts';
import { t } from '../app/texts.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import type { Command } from '../wire/types.ts';
import { useOnce } from './once.ts';
import { may, signed, type Work } from './statement.ts';

/** What whoever leads the work does next: lock the text, open it again, publish it, or drop it. Whoever presides and does not write may drop it, and no more. */
export function Leading(work: Work) {
  const { collab, room, page, look } = work;
  const [dropping, setDropping] = useState(false);
  const { busy, problem, act } = useOnce(collab, room);
  if (!may(work, 'drop')) return null;
  const { number: statement } = page;
  const does = async (one: Command) => {
    await act(one);
    await look();
  };
  const locked = page.state === 'locked';
  const empty = page.paragraphs.every(({ removed }) => removed);
  const tooLong = page.count > page.limit;
  return (
    <section class="joint-leading" aria-labelledby="leading">
      <h2 id="leading">{t('joint.leading')}</h2>
      <Problem text={problem} />
      {may(work, 'publish') && (
        <Act
          note={t('joint.publishNote')}
          label={t('joint.publish')}
          busy={busy}
          primary={!may(work, 'sign') || signed(page)}
          act={() => does(command('jointStatement.publish', { statement, version: page.version }))}
        />
      )}
      {may(work, 'lock') && locked && (
        <Act
          note={t('joint.unlockNote')}
          label={t('joint.unlock')}
          busy={busy}
          act={() => does(command('jointStatement.lock', { statement, on: false }))}
        />
      )}
      {may(work, 'lock') && !locked && (
        <Act
          note={tooLong ? t('joint.tooLong') : t('joint.lockNote')}
          label={t('joint.lock')}
          busy={busy || empty || tooLong}
          primary={!empty}
          act={() => does(command('jointStatement.lock', { statement, on: true }))}
        />
      )}
      {dropping ? (
        <Dropping
          busy={busy}
          drop={(reason) => does(command('jointStatement.drop', { statement, reason }))}
          close={() => setDropping(false)}
        />
      ) : (
        <button type="button" class="quiet" onClick={() => setDropping(true)}>
          {t('joint.drop')}
        </button>
      )}
    </section>
  );
}

interface ActProps {
  note: string;
  label: string;
  busy: boolean;
  primary?: boolean;
  act: () => Promise<void>;
}

function Act({ note, label, busy, primary, act }: ActProps) {
  return (
    <div class="joint-act">
      <p class="group-note">{note}</p>
      <button type="button" class={primary ? 'primary' : 'quiet'} disabled={busy} onClick={() => void act()}>
        {label}
      </button>
    </div>
  );
}

interface DroppingProps {
  busy: boolean;
  drop: (reason: string) => Promise<void>;
  close: () => void;
}

function Dropping({ busy, drop, close }: DroppingProps) {
  const field = useFirstFocus<HTMLTextAreaElement>();
  const [reason, setReason] = useState('');
  const send = (event: Event) => {
    event.preventDefault();
    void drop(reason.trim());
  };
  return (
    <form onSubmit={send}>
      <label>
        <span>{t('joint.why')}</span>
        <textarea
          ref={field}
          rows={2}
          required
          maxLength={1000}
          dir="auto"
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <button type="submit" class="danger" disabled={busy}>
          {t('joint.drop')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
