import { Icon } from '../app/icons.tsx';
import { type Language, t } from '../app/texts.ts';
import { NameLine } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Intent } from './Conversation.tsx';

export { lastOwn } from './own.ts';
export const texts = (code: Language) => import(`../texts/menu/${code}.json`);

/** Above the field: whom it answers, or which message it changes. */
export default function Doing({ doing, room, stop }: { doing: Intent; room: HeldRoom; stop: () => void }) {
  if (doing === null || doing.kind === 'again' || doing.kind === 'quote') return null;
  const { message } = doing;
  const who = room.room.value.people[message.by ?? -1];
  return (
    <div class="doing">
      <Icon name={doing.kind} />
      <span class="doing-text">
        <b>
          {doing.kind === 'edit' ? t('menu.editing', { n: message.seq }) : <NameLine who={who} number={message.by} />}
        </b>
        <bdi class="excerpt">{message.text}</bdi>
      </span>
      <button type="button" class="square" aria-label={t('cancel')} onClick={stop}>
        <Icon name="close" />
      </button>
    </div>
  );
}
