import { useEffect } from 'preact/hooks';
import { now } from '../app/dates.ts';
import { type LoadTexts, t, tOr } from '../app/texts.ts';
import { fromNow, whenIn } from '../app/times.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { leftOf, moment } from '../rooms/left.ts';
import type { OwnMine } from '../wire/types.ts';

/** The words of a mute, and those of the rules. */
export const texts: LoadTexts = async (code) => {
  const [own, cases] = await Promise.all([
    import(`../texts/mutes/${code}.json`),
    import(`../texts/cases/${code}.json`),
  ]);
  return { default: { ...cases.default, ...own.default } };
};

/** In the place of the composer while its writer is muted: until when, by which rule, and where to appeal. What was written is kept beneath. */
export default function Muted({
  room,
  mine,
  mute,
}: {
  room: HeldRoom;
  mine: OwnMine;
  mute: NonNullable<OwnMine['mute']>;
}) {
  const { ends, rule, words } = mute;
  const away = leftOf(mute.left, mine.heard, moment(now.value));
  const over = away === 0;
  useEffect(() => {
    if (over) room.mine.value = room.mine.value && withoutMute(room.mine.value);
  }, [over]);
  const when = whenIn(ends, (time) => `${time} UTC`);
  return (
    <div class="footing muted" role="status">
      <p>
        <b>{t('mutes.untilLeft', { when, left: fromNow(now.value + away) })}</b>
      </p>
      <p class="note">
        {t('cases.byRule', { rule: tOr(`cases.rule.${rule}`, rule) })}{' '}
        <a href={`/rooms/${encodeURIComponent(room.id)}/mutes`}>{t('cases.open')}</a>
      </p>
      {words && (
        <blockquote class="held-reason" dir="auto">
          {words}
        </blockquote>
      )}
      <p class="note">{t('mutes.keptNote')}</p>
    </div>
  );
}

const withoutMute = ({ mute: _, ...rest }: OwnMine): OwnMine => rest;
