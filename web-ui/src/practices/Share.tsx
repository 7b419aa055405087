import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { go } from '../app/routes.ts';
import { language, t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { Box } from '../messages/AboutMessage.tsx';
import { command, languageOf } from '../messages/verbs.ts';
import { roomLines } from '../rooms/lines.ts';
import { contributes, hasTopics } from '../rooms/rights.ts';
import { MarkFields, markIn } from './MarkFields.tsx';

/** A post that is marked from its first moment, in a room and under a topic of one's choice. */
export default function Share({ collab, close }: { collab: Collab; close: () => void }) {
  const rooms = (roomLines(collab) ?? []).filter((one) => one.joined && !one.closed && hasTopics(one));
  return (
    <Box title={t('practices.shareTitle')} close={close}>
      {rooms.length > 0 ? <Form collab={collab} rooms={rooms} close={close} /> : <p>{t('practices.noRoom')}</p>}
    </Box>
  );
}

interface Props {
  collab: Collab;
  rooms: { id: string; title: string }[];
  close: () => void;
}

function Form({ collab, rooms, close }: Props) {
  const [to, setTo] = useState(rooms[0]?.id ?? '');
  const [topic, setTopic] = useState(0);
  const [text, setText] = useState('');
  // One id for one post: whoever sends the form again after a break in the line says it once.
  const [id] = useState(() => command('message.post', { text: '' }).id);
  const { busy, problem, act } = useAct(collab, to, 'practices.offline');
  const room = collab.hold(to);
  const state = room.room.value;
  const topics = room.standing.value === 'ready' ? state.topics.filter((one) => !one.closed) : [];
  const me = room.present;
  const may = me !== null && contributes(state.people[me], state) && topic > 0 && text.trim() !== '';
  const share = async (form: HTMLFormElement) => {
    const { mark, email } = markIn(form);
    const words = text.trim();
    const fields = { topic, text: words, lang: languageOf(words, language.peek()), mark };
    const seq = await act({ ...command('message.post', fields), id });
    if (!seq) return;
    if (email) await act(command('message.mark', { message: seq, mark, email }));
    close();
    go({ name: 'message', room: to, message: seq });
  };
  return (
    <form
      class="about-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (may) void share(event.currentTarget);
      }}
    >
      <label>
        <span>{t('practices.room')}</span>
        <select
          value={to}
          onChange={(event) => {
            setTo(event.currentTarget.value);
            setTopic(0);
          }}
        >
          {rooms.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('practices.topic')}</span>
        <select value={topic} onChange={(event) => setTopic(Number(event.currentTarget.value))}>
          <option value={0}>…</option>
          {topics.map((one) => (
            <option key={one.topic} value={one.topic}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('practices.text')}</span>
        <textarea rows={5} dir="auto" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <MarkFields mayGiveEmail={!state.identity} />
      <Problem text={problem} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={!may || busy}>
          {t('practices.send')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
