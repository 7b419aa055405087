import { numeral, t } from './texts.ts';

/** How many are unread. A hundred stands for "or more". */
export function Count({ n }: { n: number }) {
  return (
    <b class="new count">
      <span aria-hidden="true">{n < 100 ? numeral(n) : `${numeral(99)}+`}</span>
      <span class="hidden">{t('log.unseen', { n })}</span>
    </b>
  );
}
