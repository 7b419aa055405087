import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { useFirstFocus } from '../app/firstFocus.ts';
import { language, numeral, t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { command, languageOf } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { SynthesisPoint } from '../wire/types.ts';
import { questionsOf } from './questions.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
  look: () => Promise<void>;
  close: () => void;
  point?: SynthesisPoint;
}

/** A point in words, and the question that it belongs to. Several may write at once: whoever changes a point says which text was before them. */
export function PointForm({ collab, room, look, close, point }: Props) {
  const field = useFirstFocus<HTMLTextAreaElement>();
  const questions = questionsOf(room);
  const [text, setText] = useState(point?.text ?? '');
  const [question, setQuestion] = useState(point ? (point.question ?? 0) : (questions[0]?.question ?? 0));
  const { busy, problem, act } = useAct(collab, room.id, 'synthesis.offline');
  const save = async (event: Event) => {
    event.preventDefault();
    const words = text.trim();
    const said = { text: words, question: question || undefined, lang: languageOf(words, language.value) };
    const done = point
      ? act(command('synthesis.changePoint', { point: point.number, words: point.words ?? 0, ...said }))
      : act(command('synthesis.draftPoint', said));
    if (!(await done)) return;
    await look();
    close();
  };
  return (
    <form class="point-form" onSubmit={(event) => void save(event)}>
      <label>
        <span>{t('synthesis.text')}</span>
        <textarea
          ref={field}
          rows={4}
          required
          maxLength={4000}
          dir="auto"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('synthesis.question')}</span>
        <select value={question} onChange={(event) => setQuestion(Number(event.currentTarget.value))}>
          {questions.map((one) => (
            <option key={one.question} value={one.question}>
              {numeral(one.question)}. {one.title}
            </option>
          ))}
          <option value={0}>{t('synthesis.wholeDialogue')}</option>
        </select>
      </label>
      <Problem text={problem} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {t('synthesis.save')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
