import { useState } from 'preact/hooks';
import { useFirstFocus } from '../app/firstFocus.ts';
import { t } from '../app/texts.ts';

interface Props {
  text: string;
  retry?: (() => void) | undefined;
  edit?: (() => void) | undefined;
  discard?: (() => void) | undefined;
}

/** What can be done about something that was not sent. */
export function Remedies({ text, retry, edit, discard }: Props) {
  const [asking, setAsking] = useState(false);
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    );
  if (asking && discard) return <Asking discard={discard} keep={() => setAsking(false)} />;
  return (
    <p class="remedies">
      {retry && <Remedy text={t('retry')} act={retry} />}
      {edit && <Remedy text={t('state.editAgain')} act={edit} />}
      {text !== '' && <Remedy text={t(copied ? 'lines.copied' : 'lines.copy')} act={copy} />}
      {discard && <Remedy text={t('state.delete')} act={() => setAsking(true)} />}
    </p>
  );
}

function Remedy({ text, act }: { text: string; act: () => void }) {
  return (
    <button type="button" class="quiet" onClick={act}>
      {text}
    </button>
  );
}

function Asking({ discard, keep }: { discard: () => void; keep: () => void }) {
  const first = useFirstFocus<HTMLButtonElement>();
  return (
    <div class="asking" role="alertdialog" aria-label={t('lines.deleteAsk')}>
      <p>{t('lines.deleteAsk')}</p>
      <button type="button" class="quiet" ref={first} onClick={keep}>
        {t('cancel')}
      </button>
      <button type="button" class="quiet strong" onClick={discard}>
        {t('state.delete')}
      </button>
    </div>
  );
}
