import { Icon } from '../app/icons.tsx';
import { t } from '../app/texts.ts';
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
              <bdi class="name">{people[by ?? -1]?.name}</bdi>
              <bdi class="excerpt">{text}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
