import { t } from './texts.ts';

/** A short code that somebody can read out on the telephone. */
export const Support = ({ code }: { code: string }) => <p class="support">{t('support.code', { code })}</p>;
