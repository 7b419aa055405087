import type { ComponentChildren } from 'preact';
import type { Collab } from '../app/collab.ts';
import { pathOf } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import { numeral, t } from '../app/texts.ts';
import { newsOf } from '../rooms/news.ts';
import '../app/style/ways.css';
import './inbox.css';

const parts = ['inbox', 'mentions', 'saved'] as const;
const labels = { inbox: 'inbox.new', mentions: 'inbox.mentions', saved: 'inbox.saved' } as const;

interface Props {
  collab: Collab;
  at: (typeof parts)[number];
  children?: ComponentChildren;
}

/** A button that goes with its line leaves the focus at the head of the screen, and not nowhere. */
export const toHead = () => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });

/** The three parts of the inbox: what is new, what is addressed to the reader, what they keep. */
export function InboxHead({ collab, at, children }: Props) {
  const counts = {
    inbox: newsOf(collab).length + (collab.mine.value?.asked.value ?? 0),
    mentions: collab.mine.value?.notices.value ?? 0,
    saved: 0,
  };
  return (
    <>
      <ScreenHead title={t('nav.inbox')}>{children}</ScreenHead>
      <nav class="parts" aria-label={t('nav.inbox')}>
        {parts.map((part) => (
          <a key={part} href={pathOf({ name: part })} aria-current={part === at ? 'page' : undefined}>
            {t(labels[part])}
            {counts[part] > 0 && (
              <span class="part-count">
                <span aria-hidden="true">{numeral(counts[part])}</span>
                <span class="hidden">{t('nav.inboxCount', { n: counts[part] })}</span>
              </span>
            )}
          </a>
        ))}
      </nav>
    </>
  );
}
