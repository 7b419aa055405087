import { t } from '../app/texts.ts';
import { nameOf } from '../people/Placard.tsx';
import type { Paragraph, Statement } from '../wire/types.ts';
import { marked } from './marked.ts';

/** Why two texts stand side by side. `gone`: the paragraph was taken out meanwhile. */
export function ClashHead({ gone }: { gone: boolean }) {
  return (
    <div>
      <h3>{t('joint.clash')}</h3>
      <p role="alert">{t(gone ? 'joint.goneNote' : 'joint.clashNote')}</p>
    </div>
  );
}

interface Props {
  page: Statement;
  theirs: Paragraph;
  mine: string;
  /** Absent where it has been read. */
  read: (() => void) | undefined;
  /** Absent where there is nothing to bring in. */
  bringIn: (() => void) | undefined;
}

/** The newer text of a paragraph, beside the writer's own. What it says and theirs does not, is marked. */
export function Theirs({ page, theirs, mine, read, bringIn }: Props) {
  return (
    <div>
      <p class="joint-whose">
        <bdi>{t('joint.theirs', { name: nameOf(page.people[theirs.by ?? 0], theirs.by) })}</bdi>
      </p>
      <blockquote dir="auto" lang={page.lang}>
        {marked(theirs.text, mine).map(({ text, other, at }) =>
          other ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </blockquote>
      <div class="buttons">
        {read && (
          <button type="button" class="quiet" onClick={read}>
            {t('joint.read')}
          </button>
        )}
        {bringIn && (
          <button type="button" class="quiet" onClick={bringIn}>
            {t('joint.bringIn')}
          </button>
        )}
      </div>
    </div>
  );
}
