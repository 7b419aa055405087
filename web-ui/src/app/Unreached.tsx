import { Support } from './Support.tsx';
import { t } from './texts.ts';

interface Props {
  again: () => void;
  words?: string;
}

/** What a screen shows could not be fetched: which it is, another try, and a code to read out. */
export const Unreached = ({ again, words = t('screen.failed') }: Props) => (
  <div role="alert">
    <p>{words}</p>
    <button type="button" class="primary" onClick={again}>
      {t('retry')}
    </button>
    <Support code="hub.unreached" />
  </div>
);
