import { type Language, t, tOr } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Message } from '../wire/types.ts';

export const texts = (code: Language) => import(`../texts/cases/${code}.json`);

interface Props {
  room: HeldRoom;
  message: Message;
}

/** By which rule a message was removed; and to its author, where they read why and appeal. */
export default function Tombstone({ room, message: { seq, by, rule } }: Props) {
  return (
    <>
      {t('cases.tombstone', { rule: tOr(`cases.rule.${rule}`, rule ?? '') })}{' '}
      {by !== undefined && by === room.present && (
        <a href={`/rooms/${encodeURIComponent(room.id)}/cases/${seq}`}>{t('cases.open')}</a>
      )}
    </>
  );
}
