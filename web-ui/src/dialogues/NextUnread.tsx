import { Icon } from '../app/icons.tsx';
import { pathOf } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';

interface Props {
  room: HeldRoom;
  topic: number;
  left: number;
  /** There was something unread when they came. */
  began: boolean;
  next: () => Promise<void>;
}

/** The way through what the reader has not read: here, then in the other topics of the dialogue, until nothing is left. */
export function NextUnread({ room, topic, left, began, next }: Props) {
  const other = [...room.unread.value.keys()].sort((a, b) => a - b).find((one) => one !== topic && one > 0);
  if (left > 0)
    return (
      <button type="button" class="next-unread" onClick={() => void next()}>
        <Icon name="down" />
        {t('threads.next', { n: left })}
      </button>
    );
  if (other !== undefined)
    return (
      <a class="next-unread" href={pathOf({ name: 'topic', room: room.id, topic: other })}>
        <Icon name="on" />
        {t('threads.other')}
      </a>
    );
  return began ? (
    <p class="all-read" role="status">
      <Icon name="tick" />
      {t('threads.done')}
    </p>
  ) : null;
}
