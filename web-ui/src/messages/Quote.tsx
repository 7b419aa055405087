import { t } from '../app/texts.ts';
import { NameLine } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';

const excerptOf = 160;

export function Quote({ room, seq, jump }: { room: HeldRoom; seq: number; jump: (seq: number) => void }) {
  const quoted = room.messages.value.get(seq);
  const who = quoted?.by === undefined ? undefined : room.room.value.people[quoted.by];
  return (
    <blockquote class="quote">
      <button type="button" onClick={() => jump(seq)}>
        {quoted && !quoted.gone && <NameLine who={who} number={quoted.by} />}
        <bdi class="excerpt">
          {quoted?.gone
            ? t('message.quoteGone')
            : (quoted?.text?.slice(0, excerptOf) ?? t('message.number', { n: seq }))}
        </bdi>
      </button>
    </blockquote>
  );
}
