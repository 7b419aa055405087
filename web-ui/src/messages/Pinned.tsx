import { Icon } from '../app/icons.tsx';
import { t } from '../app/texts.ts';
import { NameLine } from '../people/Placard.tsx';
import type { Message, Participant } from '../wire/types.ts';

interface Props {
  messages: readonly Message[];
  people: Record<string, Participant>;
  jump: (seq: number) => void;
}

const shown = 3;

/** What those who preside want everybody to see, above the log. */
export function Pinned({ messages, people, jump }: Props) {
  const pinned = messages.filter(({ pinned: on, gone }) => on && !gone).slice(-shown);
  if (pinned.length === 0) return null;
  return (
    <section class="pinned" aria-label={t('log.pinned')}>
      <ul>
        {pinned.map(({ seq, text, by }) => (
          <li key={seq}>
            <button type="button" onClick={() => jump(seq)}>
              <Icon name="pin" />
              <NameLine who={people[by ?? -1]} number={by} />
              <bdi class="excerpt">{text}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
