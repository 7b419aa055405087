import type { ComponentChildren } from 'preact';
import { useHeading } from './focus.ts';
import { Icon } from './icons.tsx';
import { t } from './texts.ts';

interface Props {
  title: string;
  /** Where back leads; the screens of the four tabs have no way back. */
  up?: string;
  children?: ComponentChildren;
}

/** The head of every screen: back, title, one action. */
export function ScreenHead({ title, up, children }: Props) {
  const heading = useHeading();
  return (
    <header class="pane-head">
      {up !== undefined && (
        <a class="square back always" href={up} aria-label={t('back')}>
          <Icon name="back" />
        </a>
      )}
      <div class="head-text">
        <h1 tabIndex={-1} ref={heading} dir="auto">
          {title}
        </h1>
      </div>
      {children}
    </header>
  );
}
