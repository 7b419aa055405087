import { exactly } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { pathOf } from '../app/routes.ts';
import { language, localeOf, numeral, t } from '../app/texts.ts';
import type { Place } from '../messages/MessageView.tsx';
import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Message } from '../wire/types.ts';
import type { Placed, Row } from './threads.ts';

const names = ['', 'reply', 'reply deep'] as const;

/** How a message is shown that stands in a thread: its level, also for who does not see it, its day where that is another one, that it is new, and which points of the synthesis cite it. */
export function placeIn(
  room: HeldRoom,
  { message, level, quotes, otherDay }: Row & { kind: 'message' },
  isNew: boolean,
  cited: readonly number[] | undefined,
): Place {
  const to = quotes ? undefined : room.messages.value.get(message.replyTo ?? 0);
  return {
    names: names[level],
    signs: (
      <>
        {to && (
          <span class="hidden">
            {t('threads.answers', { name: nameOf(room.room.value.people[to.by ?? -1], to.by) })}
          </span>
        )}
        {otherDay && <span title={exactly(message.at)}>{shortDay(message.at)}</span>}
        {isNew && <b class="new">{t('rooms.new')}</b>}
      </>
    ),
    below: cited && (
      <p class="cited-in">
        <Icon name="tick" />
        <a href={`${pathOf({ name: 'room', room: room.id })}/synthesis`}>
          {t('threads.cited', { n: cited.length, points: cited.map(numeral).join(', ') })}
        </a>
      </p>
    ),
  };
}

/** Without a quote where it stands under what it answers. */
export function wordsIn({ message, quotes }: Placed): Message {
  if (quotes) return message;
  const { replyTo: _, ...own } = message;
  return own;
}

const shortDay = (at: number) =>
  new Intl.DateTimeFormat(localeOf(language.value), { day: 'numeric', month: 'short' }).format(at);
