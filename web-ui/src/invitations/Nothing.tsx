import { Support } from '../app/Support.tsx';
import { t } from '../app/texts.ts';
import CodeEntry from './CodeEntry.tsx';

export type NotOpen = 'none' | 'expired' | 'usedUp' | 'tooFast' | 'failed';

/** The same for a code that never was, one that was revoked and one that is long over. */
export function Nothing({ why, again }: { why: NotOpen; again: () => void }) {
  if (why === 'failed' || why === 'tooFast')
    return (
      <div class="welcome" role="alert">
        <h1>{t('invited.title')}</h1>
        <p class="lead">{t(why === 'failed' ? 'invited.failed' : 'invited.tooFast')}</p>
        <button type="button" class="primary" onClick={again}>
          {t('retry')}
        </button>
        <Support code={why === 'failed' ? 'hub.unreached' : 'rate.exceeded'} />
      </div>
    );
  return (
    <>
      <div class="welcome">
        <h1>{t(`invited.${why}`)}</h1>
        <p class="lead">{t(why === 'none' ? 'invited.noneNote' : 'invited.askNew')}</p>
        <a href="/">{t('invited.home')}</a>
      </div>
      <CodeEntry />
    </>
  );
}
