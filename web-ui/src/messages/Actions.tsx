import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../app/icons.tsx';
import { lazy } from '../app/lazy.tsx';
import { closeElsewhere } from '../app/opened.ts';
import { t } from '../app/texts.ts';
import { contributes } from '../rooms/rights.ts';
import type { MessageProps } from './MessageView.tsx';

const Menu = lazy(() => import('./Menu.tsx'), true);

/** Behind a button that can be seen; nothing here needs a long press or a hover. */
export function Actions(props: MessageProps) {
  const [open, setOpen] = useState(false);
  const [up, setUp] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { room, message, intent } = props;
  const me = room.present;
  useEffect(() => (open ? closeElsewhere(place, () => setOpen(false)) : undefined), [open]);
  if (me === null) return null;

  const show = () => {
    setUp(isLow(place.current));
    setOpen(!open);
  };
  const reply = () => {
    intent.value = { kind: 'reply', message };
    setOpen(false);
  };
  const close = () => {
    setOpen(false);
    place.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  const state = room.room.value;
  const replies = !state.closed && !room.mine.value?.mute && contributes(state.people[me]);
  return (
    <div class={`actions ${open ? 'open' : ''} ${up ? 'up' : ''}`} ref={place}>
      {replies && (
        <button
          type="button"
          class="square reply-now"
          onClick={reply}
          aria-label={t('message.reply')}
          title={t('message.reply')}
        >
          <Icon name="reply" />
        </button>
      )}
      <button
        type="button"
        class="square"
        aria-expanded={open}
        aria-label={t('message.actions', { n: message.seq })}
        onClick={show}
      >
        <Icon name="more" />
      </button>
      {open && <Menu {...props} me={me} reply={reply} close={close} />}
    </div>
  );
}

const menuHeight = 420;

/** Too near the end of the log for a menu below. */
function isLow(place: HTMLElement | null): boolean {
  const log = place?.closest('.log')?.getBoundingClientRect();
  const { bottom = 0, top = 0 } = place?.getBoundingClientRect() ?? {};
  return log !== undefined && bottom + menuHeight > log.bottom && top - log.top > log.bottom - bottom;
}
