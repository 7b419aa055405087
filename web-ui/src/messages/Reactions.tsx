import { t } from '../app/texts.ts';
import { nameOf } from '../people/Placard.tsx';
import { contributes } from '../rooms/rights.ts';
import type { MessageProps } from './MessageView.tsx';
import { command } from './verbs.ts';

export function react({ collab, room, lane, message }: MessageProps, emoji: string): void {
  const me = room.present;
  if (me === null) return;
  const on = !(message.reactions?.[emoji] ?? []).includes(me);
  void collab.outbox.add(room.id, lane, command('message.react', { message: message.seq, emoji, on }));
}

export function Reactions(props: MessageProps) {
  const { room, message } = props;
  const given = Object.entries(message.reactions ?? {});
  if (given.length === 0) return null;
  const { people } = room.room.value;
  const me = room.present;
  const may = me !== null && contributes(people[me]) && !room.room.value.closed;
  return (
    <ul class="reactions">
      {given.map(([emoji, numbers]) => {
        const names = numbers.map((number) => nameOf(people[number], number)).join(', ');
        const label = t('message.reaction', { emoji, n: numbers.length, names });
        return (
          <li key={emoji}>
            <button
              type="button"
              disabled={!may}
              aria-pressed={me !== null && numbers.includes(me)}
              title={label}
              onClick={() => react(props, emoji)}
            >
              {emoji} <span>{numbers.length}</span>
              <span class="hidden">{label}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
