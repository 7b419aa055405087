import { useEffect, useRef, useState } from 'preact/hooks';
import { now } from '../app/dates.ts';
import { useDialog } from '../app/dialog.ts';
import { Icon, type IconName } from '../app/icons.tsx';
import { t } from '../app/texts.ts';
import { contributes, edits, presides } from '../rooms/rights.ts';
import type { MessageProps } from './MessageView.tsx';
import { react } from './Reactions.tsx';
import { command, reactions } from './verbs.ts';

/** Behind a button that can be seen; nothing here needs a long press or a hover. */
export function Actions(props: MessageProps) {
  const [open, setOpen] = useState<'menu' | 'retract' | null>(null);
  const [up, setUp] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { room, message, intent } = props;
  const me = room.present;
  useEffect(() => (open ? closeElsewhere(place, () => setOpen(null)) : undefined), [open]);
  if (me === null || !contributes(room.room.value.people[me])) return null;

  const show = () => {
    setUp(isLow(place.current));
    setOpen(open ? null : 'menu');
  };
  const reply = () => {
    intent.value = { kind: 'reply', message };
    setOpen(null);
  };
  return (
    <div class={`actions ${open ? 'open' : ''} ${up ? 'up' : ''}`} ref={place}>
      {!room.room.value.closed && (
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
        aria-expanded={open !== null}
        aria-label={t('message.actions', { n: message.seq })}
        onClick={show}
      >
        <Icon name="more" />
      </button>
      {open === 'menu' && (
        <Menu {...props} me={me} reply={reply} close={() => setOpen(null)} retract={() => setOpen('retract')} />
      )}
      {open === 'retract' && <Retract {...props} close={() => setOpen(null)} />}
    </div>
  );
}

const menuHeight = 250;

/** Too near the end of the log for a menu below. */
function isLow(place: HTMLElement | null): boolean {
  const log = place?.closest('.log')?.getBoundingClientRect();
  const { bottom = 0 } = place?.getBoundingClientRect() ?? {};
  return log !== undefined && bottom + menuHeight > log.bottom && bottom - menuHeight > log.top;
}

interface MenuProps extends MessageProps {
  me: number;
  reply: () => void;
  close: () => void;
  retract: () => void;
}

function Menu(props: MenuProps) {
  const { collab, room, lane, message, intent, me, reply, close, retract } = props;
  const state = room.room.value;
  const pin = () => {
    void collab.outbox.add(room.id, lane, command('message.pin', { message: message.seq, on: !message.pinned }));
    close();
  };
  const edit = () => {
    intent.value = { kind: 'edit', message };
    close();
  };
  const open = !state.closed;
  return (
    <div class="menu">
      {open && (
        <fieldset class="signs">
          <legend class="hidden">{t('message.react')}</legend>
          {reactions.map((emoji) => (
            <button
              type="button"
              key={emoji}
              aria-pressed={(message.reactions?.[emoji] ?? []).includes(me)}
              onClick={() => {
                react(props, emoji);
                close();
              }}
            >
              {emoji}
            </button>
          ))}
        </fieldset>
      )}
      {open && <Item icon="reply" text={t('message.reply')} act={reply} />}
      {edits(state, message, me, now.peek()) && <Item icon="edit" text={t('message.edit')} act={edit} />}
      {open && presides(state.people[me]) && (
        <Item icon="pin" text={t(message.pinned ? 'message.unpin' : 'message.pin')} act={pin} />
      )}
      {message.by === me && <Item icon="bin" text={t('message.retract')} act={retract} />}
    </div>
  );
}

function Item({ icon, text, act }: { icon: IconName; text: string; act: () => void }) {
  return (
    <button type="button" class="item" onClick={act}>
      <Icon name={icon} />
      {text}
    </button>
  );
}

function Retract({ collab, room, lane, message, close }: MessageProps & { close: () => void }) {
  const dialog = useDialog<HTMLDivElement>(close);
  const retract = () => {
    void collab.outbox.add(room.id, lane, command('message.retract', { message: message.seq }));
    close();
  };
  return (
    <div class="menu ask" role="alertdialog" aria-label={t('message.retract')} ref={dialog}>
      <p>{t('message.retractAsk')}</p>
      <div class="buttons">
        <button type="button" class="danger" onClick={retract}>
          {t('message.retract')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

function closeElsewhere(place: { current: HTMLElement | null }, close: () => void): () => void {
  const press = (event: Event) => {
    if (!place.current?.contains(event.target as Node)) close();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    close();
    place.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  document.addEventListener('pointerdown', press);
  document.addEventListener('keydown', key);
  return () => {
    document.removeEventListener('pointerdown', press);
    document.removeEventListener('keydown', key);
  };
}
