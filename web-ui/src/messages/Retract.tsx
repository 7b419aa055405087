import { useDialog } from '../app/dialog.ts';
import { t } from '../app/texts.ts';
import type { MessageProps } from './MessageView.tsx';
import { command } from './verbs.ts';

/** In the place of the menu: whether it is really to be taken back. */
export function Retract({ collab, room, lane, message, close }: MessageProps & { close: () => void }) {
  const dialog = useDialog<HTMLDivElement>(close);
  const retract = () => {
    void collab.outbox.add(room.id, lane, command('message.retract', { message: message.seq }));
    close();
  };
  return (
    <div class="menu ask" role="alertdialog" aria-label={t('menu.retract')} ref={dialog}>
      <p>{t('menu.retractAsk')}</p>
      <div class="buttons">
        <button type="button" class="danger" onClick={retract}>
          {t('menu.retract')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
