import { useEffect, useState } from 'preact/hooks';
import { useFirstFocus } from '../app/firstFocus.ts';
import { t } from '../app/texts.ts';
import { countWords } from '../dialogues/words.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import type { Paragraph } from '../wire/types.ts';
import { ClashHead, Theirs } from './Clash.tsx';
import { useTell } from './hints.ts';
import { useKept } from './kept.ts';
import { useOnce } from './once.ts';
import type { Work } from './statement.ts';

const longest = 4_000;

interface Props extends Work {
  /** As it is saved now; absent for a new one. */
  paragraph: Paragraph | undefined;
  /** Told how long the text is while it is being written. */
  counted: (count: number) => void;
  close: () => void;
}

/**
 * A paragraph while it is being written. It knows from which version its writer began; as soon as there is a newer one, or none any more, both texts stand side by side, and the writer makes one of them. A newer text
 * counts as read when they say so, and not because it has come: what is saved names the last one that was read. What is written is kept on this device until it is saved.
 */
export function ParagraphForm({ paragraph, counted, close, ...work }: Props) {
  const { collab, room, page, look } = work;
  const field = useFirstFocus<HTMLTextAreaElement>();
  const { begun, write, forget } = useKept(collab, room, page.number, paragraph);
  const tell = useTell(collab, room, paragraph?.number ?? page.number);
  const { busy, problem, act } = useOnce(collab, room);
  const { words, text } = begun;
  const [read, setRead] = useState<number>();
  const base = read ?? words;
  const clash = !paragraph ? null : paragraph.removed ? 'gone' : paragraph.words !== words ? 'newer' : null;
  const unread = clash === 'newer' && paragraph?.words !== base;
  const said = text.trim();
  useEffect(() => counted(countWords(text)), [text]);
  const leave = () => {
    forget();
    close();
  };
  const saved = async (done: Promise<number>) => {
    // Refused: it may be that somebody was faster, and then the page has to show what they wrote.
    const seq = await done;
    await look();
    if (seq) leave();
  };
  const add = (after?: number) =>
    saved(act(command('jointStatement.addParagraph', { statement: page.number, text: said, after })));
  const edit = (paragraph: Paragraph) => {
    const fields = { statement: page.number, paragraph: paragraph.number, words: base, text: said };
    return saved(act(command('jointStatement.editParagraph', fields)));
  };
  const save = (event: Event) => {
    event.preventDefault();
    if (!paragraph) void add();
    else if (clash === 'gone') void add(paragraph.number);
    else if (paragraph.text === said) leave();
    else if (!unread) void edit(paragraph);
  };
  const haveRead = () => {
    setRead(paragraph?.words);
    field.current?.focus();
  };
  const bringIn = () => {
    if (!paragraph) return;
    haveRead();
    write({ words, text: `${text.trim()} ${paragraph.text}` });
  };
  const label = clash === 'gone' ? 'joint.asNew' : clash ? 'joint.saveMerged' : 'joint.save';
  return (
    <form class={clash ? 'joint-form joint-clash' : 'joint-form'} onSubmit={save}>
      {/* Said again for every text that is newer than the one that was read. */}
      {clash && <ClashHead key={`${clash}${paragraph?.words}`} gone={clash === 'gone'} />}
      {/* The field stays the same one, with its caret, whatever comes to stand beside it. */}
      <div class={clash ? 'joint-both' : undefined}>
        {paragraph && clash && (
          <Theirs
            page={page}
            theirs={paragraph}
            mine={text}
            read={unread ? haveRead : undefined}
            bringIn={clash === 'gone' ? undefined : bringIn}
          />
        )}
        <label key="mine">
          <span>{t(clash ? 'joint.yours' : 'joint.text')}</span>
          <textarea
            ref={field}
            rows={Math.min(16, 4 + Math.floor(text.length / 90))}
            required
            maxLength={longest}
            dir="auto"
            lang={page.lang}
            value={text}
            onInput={(event) => {
              write({ words, text: event.currentTarget.value });
              tell();
            }}
          />
        </label>
      </div>
      {/* Both texts say it better. */}
      {!clash && <Problem text={problem} />}
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy || said === '' || unread}>
          {t(label)}
        </button>
        <button type="button" class="quiet" onClick={leave}>
          {t(clash ? 'joint.keepTheirs' : 'cancel')}
        </button>
      </div>
    </form>
  );
}
