import { useState } from 'preact/hooks';
import { useFirstFocus } from '../app/firstFocus.ts';
import { t } from '../app/texts.ts';

interface Props {
  text: string;
  /** Answers whether it was in time. */
  save: (text: string) => Promise<boolean>;
  done: () => void;
}

/** Other words for something that has not left this device. */
export function Rewriting({ text, save, done }: Props) {
  const [words, setWords] = useState(text);
  const [late, setLate] = useState(false);
  const box = useFirstFocus<HTMLTextAreaElement>();
  const submit = (event: Event) => {
    event.preventDefault();
    if (words.trim() !== '') void save(words.trim()).then((saved) => (saved ? done() : setLate(true)));
  };
  return (
    <form class="rewriting" onSubmit={submit}>
      <textarea
        ref={box}
        rows={4}
        dir="auto"
        aria-label={t('composer.label')}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && done()}
      />
      {late && <p role="alert">{t('lines.tooLate')}</p>}
      <p class="remedies">
        <button type="submit" class="primary" disabled={words.trim() === '' || late}>
          {t('composer.save')}
        </button>
        <button type="button" class="quiet" onClick={done}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
