import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { useFirstFocus } from '../app/firstFocus.ts';
import { Icon } from '../app/icons.tsx';
import { go } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import { laneOf } from '../messages/outboxStore.ts';
import { command, titleAtMost } from '../messages/verbs.ts';
import type { HeldRoom } from './held.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
}

export function NewTopic(props: Props) {
  const [asking, setAsking] = useState(false);
  if (asking) return <TopicForm {...props} close={() => setAsking(false)} />;
  return (
    <button type="button" class="add" onClick={() => setAsking(true)}>
      <Icon name="plus" />
      {t('list.new')}
    </button>
  );
}

function TopicForm({ collab, room, close }: Props & { close: () => void }) {
  const [title, setTitle] = useState('');
  const input = useFirstFocus<HTMLInputElement>();
  const open = async (event: Event) => {
    event.preventDefault();
    if (title.trim() === '') return;
    const opening = command('topic.open', { title: title.trim() });
    await collab.outbox.add(room.id, laneOf(room.id), opening);
    go({ name: 'topic', room: room.id, topic: `~${opening.id}` });
  };
  return (
    <form class="new-topic" onSubmit={(event) => void open(event)}>
      <label>
        <span>{t('list.name')}</span>
        <input
          dir="auto"
          maxLength={titleAtMost}
          value={title}
          autocomplete="off"
          ref={input}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <button type="submit" class="primary" disabled={title.trim() === ''}>
          {t('list.open')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
