import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useHeading } from '../app/focus.ts';
import { Mark } from '../app/icons.tsx';
import { LanguageBar } from '../app/LanguageBar.tsx';
import { t } from '../app/texts.ts';
import './accounts.css';

interface Props {
  title: string;
  note?: string;
  children: ComponentChildren;
}

/** A screen before anybody is known: one question, one answer, one way on. */
export function Frame({ title, note, children }: Props) {
  const heading = useHeading(title);
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title]);
  return (
    <div class="entrance door">
      <header>
        <a class="brand" href="/">
          <Mark />
          <span>{t('app.name')}</span>
        </a>
        <LanguageBar />
      </header>
      <main>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {note && <p class="lead">{note}</p>}
        {children}
      </main>
    </div>
  );
}
