import { useState } from 'preact/hooks';
import { go } from '../app/routes.ts';
import { type Language, t } from '../app/texts.ts';
import { codeOf } from './code.ts';
import './invited.css';

export const texts = (code: Language) => import(`../texts/invited/${code}.json`);

/** For a code that stands on paper or was read out: the address is made of it. */
export default function CodeEntry() {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const open = (event: Event) => {
    event.preventDefault();
    const code = codeOf(typed);
    setWrong(code === null);
    if (code !== null) go({ name: 'invitation', code });
  };
  return (
    <form class="code-entry" onSubmit={open} aria-labelledby="code-title" noValidate>
      <h2 id="code-title">{t('invited.codeTitle')}</h2>
      <label for="code">{t('invited.codeLabel')}</label>
      <div class="code-line">
        <input
          id="code"
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          placeholder="K7QM-3XWA-9T2P"
          maxLength={40}
          value={typed}
          aria-invalid={wrong}
          aria-describedby="code-hint"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          {t('invited.codeOpen')}
        </button>
      </div>
      <p id="code-hint" class={wrong ? 'problem' : 'hint'} role={wrong ? 'alert' : undefined}>
        {t(wrong ? 'invited.codeWrong' : 'invited.codeHint')}
      </p>
    </form>
  );
}
