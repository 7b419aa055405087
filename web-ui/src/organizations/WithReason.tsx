import { useState } from 'preact/hooks';
import { useFirstFocus } from '../app/firstFocus.ts';
import { t } from '../app/texts.ts';
import './people.css';

interface WithReasonProps {
  act: string;
  note?: string;
  needed?: boolean;
  /** It takes nothing from anybody. */
  mild?: boolean;
  go: (reason: string) => void;
  cancel: () => void;
}

/** A decision that asks for words first. */
export function WithReason({ act, note, needed = false, mild = false, go, cancel }: WithReasonProps) {
  const [reason, setReason] = useState('');
  const field = useFirstFocus<HTMLTextAreaElement>();
  return (
    <form
      class="with-reason"
      onSubmit={(event) => {
        event.preventDefault();
        go(reason.trim());
      }}
    >
      {note !== undefined && <p>{note}</p>}
      <label>
        <span>{t(needed ? 'organizations.reason' : 'organizations.reasonMaybe')}</span>
        <textarea
          ref={field}
          dir="auto"
          rows={2}
          maxLength={1000}
          required={needed}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div class="thumbs">
        <button type="submit" class={mild ? 'primary' : 'danger'} disabled={needed && reason.trim() === ''}>
          {act}
        </button>
        <button type="button" class="quiet" onClick={cancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
