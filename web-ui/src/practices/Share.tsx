import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { go } from '../app/routes.ts';
import { language, t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { Box } from '../messages/AboutMessage.tsx';
import { PlaceFields, usePlace } from '../messages/PlaceFields.tsx';
import { command, languageOf } from '../messages/verbs.ts';
import { roomLines } from '../rooms/lines.ts';
import { hasTopics } from '../rooms/rights.ts';
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
  const place = usePlace(collab, rooms[0]?.id ?? '');
  const [text, setText] = useState('');
  // One id for one post: whoever sends the form again after a break in the line says it once.
  const [id] = useState(() => command('message.post', { text: '' }).id);
  const [posted, setPosted] = useState(0);
  const { busy, problem, act } = useAct(collab, place.room, 'practices.offline');
  const may = place.may && place.topic > 0 && text.trim() !== '';
  const share = async (form: HTMLFormElement) => {
    const { mark, email } = markIn(form);
    const words = text.trim();
    const fields = { topic: place.topic, text: words, lang: languageOf(words, language.peek()), mark };
    const seq = posted || (await act({ ...command('message.post', fields), id }));
    if (!seq) return;
    setPosted(seq);
    // The post stands; the address is tried again, or left out.
    if (email && !(await act(command('message.mark', { message: seq, mark, email })))) return;
    close();
    go({ name: 'message', room: place.room, message: seq });
  };
  return (
    <form
      class="about-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (may) void share(event.currentTarget);
      }}
    >
      <PlaceFields place={place} rooms={rooms} roomLabel={t('practices.room')} topicLabel={t('practices.topic')} />
      <label>
        <span>{t('practices.text')}</span>
        <textarea
          rows={5}
          dir="auto"
          readOnly={posted > 0}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <MarkFields mayGiveEmail={!place.state.identity} />
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
