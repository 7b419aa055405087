import type { ComponentChildren } from 'preact';
import { t } from '../app/texts.ts';
import type { Account } from './doors.ts';

export interface PartProps {
  account: Account;
  changed: () => Promise<void>;
}

/** One thing that can be changed: what it is now, and, when asked for, how to change it. */
export function Part({ title, note, children }: { title: string; note?: string; children: ComponentChildren }) {
  return (
    <section class="security-part">
      <h2>{title}</h2>
      {note && <p class="part-note">{note}</p>}
      {children}
    </section>
  );
}

export function ChangeButton(props: { account: Account; open: () => void; text?: string }) {
  return (
    <button type="button" class="quiet" disabled={!props.account.fresh} onClick={props.open}>
      {props.text ?? t('accounts.change')}
    </button>
  );
}
