import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { useFirstFocus } from '../app/firstFocus.ts';
import { language, t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { command, languageOf } from '../messages/verbs.ts';
import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { SynthesisPage, SynthesisRemark } from '../wire/types.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
  page: SynthesisPage;
  look: () => Promise<void>;
}

/** What was remarked while the synthesis was checked: each is answered before it is final. */
export function Remarks(props: Props) {
  const { page } = props;
  if (page.publications.length === 0) return null;
  return (
    <section class="drafting-remarks" aria-labelledby="remarks">
      <h2 id="remarks">{t('synthesis.remarks')}</h2>
      {page.remarks.length === 0 && <p class="note">{t('synthesis.noRemarks')}</p>}
      {page.remarks.map((remark) => (
        <Remark key={remark.number} {...props} remark={remark} />
      ))}
    </section>
  );
}

function Remark({ collab, room, page, look, remark }: Props & { remark: SynthesisRemark }) {
  const [answering, setAnswering] = useState(false);
  const place = page.draft?.find(({ number }) => number === remark.point)?.place;
  const by = remark.by ?? undefined;
  const answers = page.may.includes('synthesis.answer');
  return (
    <article class="drafting-point" aria-labelledby={`remark-${remark.number}`}>
      <h3 id={`remark-${remark.number}`}>
        <bdi>{nameOf(by === undefined ? undefined : page.people[by], by)}</bdi>
        {' · '}
        {place ? t('synthesis.point', { n: place }) : t('synthesis.whole')}
      </h3>
      <p dir="auto" lang={remark.lang ?? undefined}>
        {remark.text}
      </p>
      {remark.answer ? (
        <>
          <p class="sheet-facts">{t(remark.taken ? 'synthesis.taken' : 'synthesis.notTaken')}</p>
          <p dir="auto">{remark.answer}</p>
        </>
      ) : answering ? (
        <AnswerForm collab={collab} room={room} look={look} remark={remark.number} close={() => setAnswering(false)} />
      ) : (
        answers && (
          <button type="button" class="quiet" onClick={() => setAnswering(true)}>
            {t('synthesis.answer')}
          </button>
        )
      )}
    </article>
  );
}

interface FormProps extends Omit<Props, 'page'> {
  remark: number;
  close: () => void;
}

function AnswerForm({ collab, room, look, remark, close }: FormProps) {
  const [text, setText] = useState('');
  const [taken, setTaken] = useState(true);
  const field = useFirstFocus<HTMLTextAreaElement>();
  const { busy, problem, act } = useAct(collab, room.id, 'synthesis.offline');
  const answer = async (event: Event) => {
    event.preventDefault();
    const said = { remark, text: text.trim(), taken, lang: languageOf(text, language.value) };
    if (!(await act(command('synthesis.answer', said)))) return;
    await look();
    close();
  };
  return (
    <form onSubmit={(event) => void answer(event)}>
      <label>
        <span>{t('synthesis.answerText')}</span>
        <textarea
          ref={field}
          rows={2}
          required
          maxLength={4000}
          dir="auto"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <label class="check">
        <input type="checkbox" checked={taken} onChange={(event) => setTaken(event.currentTarget.checked)} />
        <span>{t('synthesis.answerTaken')}</span>
      </label>
      <Problem text={problem} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {t('synthesis.answer')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
