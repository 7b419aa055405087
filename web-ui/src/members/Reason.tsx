import { useFirstFocus } from '../app/firstFocus.ts';
import { t } from '../app/texts.ts';
import { Problem } from './Said.tsx';

interface Props {
  label: string;
  action: string;
  busy: boolean;
  problem: string;
  question?: string;
  given: (reason: string) => void;
  cancel: () => void;
}

/** Nothing is done to somebody without a reason. */
export function Reason({ label, action, busy, problem, question, given, cancel }: Props) {
  const field = useFirstFocus<HTMLTextAreaElement>();
  const send = (event: Event) => {
    event.preventDefault();
    const reason = field.current?.value.trim() ?? '';
    if (reason !== '') given(reason);
  };
  return (
    <form class="reason" onSubmit={send}>
      {question && <p>{question}</p>}
      <label>
        <span>{label}</span>
        <textarea ref={field} rows={2} maxLength={1000} required dir="auto" />
      </label>
      <Problem text={problem} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {action}
        </button>
        <button type="button" class="quiet" onClick={cancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
