import { t } from '../app/texts.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import { useOnce } from './once.ts';
import { may, type Work } from './statement.ts';
import { Written } from './Written.tsx';

/** Paragraphs that were taken out: to be read, and to be put in again where they stood. */
export function Removed(work: Work) {
  const { collab, room, page, look } = work;
  const { busy, problem, act } = useOnce(collab, room);
  const removed = page.paragraphs.filter((paragraph) => paragraph.removed);
  if (removed.length === 0) return null;
  const again = async (text: string, after: number) => {
    if (await act(command('jointStatement.addParagraph', { statement: page.number, text, after }))) await look();
  };
  return (
    <details class="joint-removed">
      <summary>{t('joint.removed', { n: removed.length })}</summary>
      <Problem text={problem} />
      <ul>
        {removed.map(({ number, text, by }) => (
          <li key={number}>
            <p dir="auto" lang={page.lang}>
              {text}
            </p>
            <Written people={page.people} by={by} />
            {may(work, 'addParagraph') && (
              <button type="button" class="quiet" disabled={busy} onClick={() => void again(text, number)}>
                {t('joint.again')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
