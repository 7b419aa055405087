import { useState } from 'preact/hooks';
import { go } from '../app/routes.ts';
import { language, t } from '../app/texts.ts';
import { roomLines } from '../rooms/lines.ts';
import { type AboutProps, Box, Said } from './AboutMessage.tsx';
import { laneOf } from './outboxStore.ts';
import { PlaceFields, usePlace } from './PlaceFields.tsx';
import { command, languageOf } from './verbs.ts';

/** Hands a message on by reference: nothing is copied, so nobody reads there what they may not read here. */
export function Forward({ collab, room, message, close }: AboutProps) {
  const here = room.room.value;
  const isSecret = here.visibility === 'members' || !!here.identity || !!here.circle;
  const rooms = (roomLines(collab) ?? []).filter(
    ({ id, joined, closed }) => joined && !closed && (!isSecret || id === room.id),
  );
  const place = usePlace(collab, room.id);
  const [words, setWords] = useState('');
  const send = (event: Event) => {
    event.preventDefault();
    if (!place.may) return;
    const { room: to, topic } = place;
    const text = words.trim();
    const under = topic > 0 ? { topic } : {};
    const lang = text ? languageOf(text, language.peek()) : undefined;
    const source = { room: room.id, message: message.seq };
    void collab.outbox.add(
      to,
      laneOf(to, topic || undefined),
      command('message.post', { ...under, text, lang, source }),
    );
    close();
    go(topic > 0 ? { name: 'topic', room: to, topic } : { name: 'room', room: to });
  };
  return (
    <Box title={t('menu.forwardTitle', { n: message.seq })} close={close}>
      <form class="about-form" onSubmit={send}>
        <Said message={message} />
        <PlaceFields place={place} rooms={rooms} roomLabel={t('menu.to')} topicLabel={t('menu.moveTo')} />
        <label>
          <span>{t('menu.comment')}</span>
          <textarea rows={2} dir="auto" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <p class="note">{t(isSecret ? 'menu.forwardWithin' : 'menu.forwardNote')}</p>
        <div class="buttons">
          <button type="submit" class="primary" disabled={!place.may}>
            {t('menu.forward')}
          </button>
          <button type="button" class="quiet" onClick={close}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Box>
  );
}
