import { useHeading } from '../app/focus.ts';
import { Icon } from '../app/icons.tsx';
import { type Language, t } from '../app/texts.ts';

export const texts = (code: Language) => import(`../texts/lost/${code}.json`);

/** What was never there and what is not open to the reader look the same. */
export default function Ended({ code }: { code: string }) {
  const removed = code === 'removed' || code === 'participant.removed';
  const heading = useHeading(code);
  return (
    <>
      <header class="pane-head">
        <a class="square back" href="/rooms" aria-label={t('back')}>
          <Icon name="back" />
        </a>
      </header>
      <div class="choose" role={removed ? 'alert' : undefined}>
        <h1 tabIndex={-1} ref={heading}>
          {t(removed ? 'lost.removed' : 'room.unknown')}
        </h1>
        <p>{t(removed ? 'lost.removedNote' : 'lost.unknownNote')}</p>
        <a class="primary" href="/rooms">
          {t('rooms.all')}
        </a>
      </div>
    </>
  );
}
