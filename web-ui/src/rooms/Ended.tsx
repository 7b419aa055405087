import { useHeading } from '../app/focus.ts';
import { Icon } from '../app/icons.tsx';
import { t } from '../app/texts.ts';

/** What was never there and what is not open to the reader look the same. */
export default function Ended({ code }: { code: string }) {
  const which = code === 'removed' || code === 'participant.removed' ? 'removed' : 'unknown';
  const heading = useHeading(which);
  return (
    <>
      <header class="pane-head">
        <a class="square back" href="/rooms" aria-label={t('back')}>
          <Icon name="back" />
        </a>
      </header>
      <div class="choose" role={which === 'removed' ? 'alert' : undefined}>
        <h1 tabIndex={-1} ref={heading}>
          {t(`room.${which}`)}
        </h1>
        <p>{t(`room.${which}Note`)}</p>
        <a class="primary" href="/rooms">
          {t('rooms.all')}
        </a>
      </div>
    </>
  );
}
