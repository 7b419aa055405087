import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { useFirstFocus } from '../app/firstFocus.ts';
import { numeral, t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Message, SynthesisPage } from '../wire/types.ts';
import { sentencesOf } from './sentences.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
  page: SynthesisPage;
  look: () => Promise<void>;
  message: Message;
  close: () => void;
}

/** Which sentence of a contribution a point rests on, and whether whoever wrote it sees the matter differently. */
export function CiteForm({ collab, room, page, look, message, close }: Props) {
  const first = useFirstFocus<HTMLSelectElement>();
  const points = page.draft ?? [];
  const sentences = sentencesOf(message.text ?? '', message.lang ?? undefined);
  const [quote, setQuote] = useState('');
  const [picked, setPicked] = useState(0);
  // One that was given up meanwhile is cited no more.
  const point = (points.find(({ number }) => number === picked) ?? points[0])?.number ?? 0;
  const [dissents, setDissents] = useState(false);
  const { busy, problem, act } = useAct(collab, room.id, 'synthesis.offline');
  if (points.length === 0)
    return (
      <div class="buttons">
        <p class="note">{t('synthesis.pointFirst')}</p>
        <button type="button" class="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    );
  const cite = async (event: Event) => {
    event.preventDefault();
    const words = quote === '' ? undefined : (message.edited ?? undefined);
    const said = { point, source: message.seq, quote: quote || undefined, words, dissents: dissents || undefined };
    if (!(await act(command('synthesis.cite', said)))) return;
    await look();
    close();
  };
  return (
    <form class="cite-form" onSubmit={(event) => void cite(event)}>
      <label>
        <span>{t('synthesis.inPoint')}</span>
        <select ref={first} value={point} onChange={(event) => setPicked(Number(event.currentTarget.value))}>
          {points.map((one) => (
            <option key={one.number} value={one.number}>
              {numeral(one.place)}. {one.text.slice(0, 60)}
            </option>
          ))}
        </select>
      </label>
      {sentences.length > 0 && (
        <fieldset>
          <legend>{t('synthesis.sentence')}</legend>
          {['', ...sentences].map((sentence, index) => (
            <label key={`${index} ${sentence}`} class="check">
              <input
                type="radio"
                name={`sentence-${message.seq}`}
                checked={quote === sentence}
                onChange={() => setQuote(sentence)}
              />
              <bdi>{sentence || t('synthesis.everything')}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      <label class="check">
        <input type="checkbox" checked={dissents} onChange={(event) => setDissents(event.currentTarget.checked)} />
        <span>{t('synthesis.dissentsHere')}</span>
      </label>
      <Problem text={problem} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {t('synthesis.cite')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
