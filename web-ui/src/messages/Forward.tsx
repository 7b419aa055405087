import { useState } from 'preact/hooks';
import { go } from '../app/routes.ts';
import { language, t } from '../app/texts.ts';
import { roomLines } from '../rooms/lines.ts';
import { contributes, hasTopics } from '../rooms/rights.ts';
import { type AboutProps, Box, Said } from './AboutMessage.tsx';
import { laneOf } from './outboxStore.ts';
import { command, languageOf } from './verbs.ts';

/** Hands a message on by reference: nothing is copied, so nobody reads there what they may not read here. */
export function Forward({ collab, room, message, close }: AboutProps) {
  const here = room.room.value;
  const isSecret = here.visibility === 'members' || !!here.identity || !!here.circle;
  const rooms = (roomLines(collab) ?? []).filter(
    ({ id, joined, closed }) => joined && !closed && (!isSecret || id === room.id),
  );
  const [to, setTo] = useState(room.id);
  const [topic, setTopic] = useState(0);
  const [words, setWords] = useState('');
  const target = collab.hold(to);
  const state = target.room.value;
  const ready = target.standing.value === 'ready';
  const topics = hasTopics(state) ? state.topics.filter((one) => !one.closed) : [];
  const me = target.present;
  const may = ready && me !== null && contributes(state.people[me], state) && (!hasTopics(state) || topic > 0);
  const send = (event: Event) => {
    event.preventDefault();
    if (!may) return;
    const text = words.trim();
    const place = topic > 0 ? { topic } : {};
    const lang = text ? languageOf(text, language.peek()) : undefined;
    const source = { room: room.id, message: message.seq };
    void collab.outbox.add(
      to,
      laneOf(to, topic || undefined),
      command('message.post', { ...place, text, lang, source }),
    );
    close();
    go(topic > 0 ? { name: 'topic', room: to, topic } : { name: 'room', room: to });
  };
  return (
    <Box title={t('menu.forwardTitle', { n: message.seq })} close={close}>
      <form class="about-form" onSubmit={send}>
        <Said message={message} />
        <label>
          <span>{t('menu.to')}</span>
          <select
            value={to}
            onChange={(event) => {
              setTo(event.currentTarget.value);
              setTopic(0);
            }}
          >
            {rooms.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {topics.length > 0 && (
          <label>
            <span>{t('menu.moveTo')}</span>
            <select value={topic} onChange={(event) => setTopic(Number(event.currentTarget.value))}>
              <option value={0}>…</option>
              {topics.map((one) => (
                <option key={one.topic} value={one.topic}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>{t('menu.comment')}</span>
          <textarea rows={2} dir="auto" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <p class="note">{t(isSecret ? 'menu.forwardWithin' : 'menu.forwardNote')}</p>
        <div class="buttons">
          <button type="submit" class="primary" disabled={!may}>
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
