import { exactly, timeOf } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { pathOf } from '../app/routes.ts';
import { type Language, t } from '../app/texts.ts';
import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Message } from '../wire/types.ts';

export const texts = (code: Language) => import(`../texts/pointer/${code}.json`);

interface Props {
  room: HeldRoom;
  message: Message;
  moved: NonNullable<Message['moved']>;
}

/** What is left where messages stood before, and the way to them. */
export default function PointerLine({ room, message: { seq, at, by }, moved: { topic, count, first } }: Props) {
  const { people, topics } = room.room.value;
  const name = by === undefined ? t('room.unnamed') : nameOf(people[by], by);
  const title = topics.find((one) => one.topic === topic)?.title ?? `№ ${topic}`;
  return (
    <li class="pointer" id={`m${seq}`} tabIndex={-1}>
      <Icon name="on" />
      <span>
        {t('pointer.moved', { name, n: count })}{' '}
        <a href={`${pathOf({ name: 'topic', room: room.id, topic })}#m${first}`}>
          <bdi>{title}</bdi>
        </a>
      </span>
      <time dateTime={new Date(at).toISOString()} title={exactly(at)}>
        {timeOf(at)}
      </time>
    </li>
  );
}
