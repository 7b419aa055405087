import { useEffect, useState } from 'preact/hooks';
import { Loading } from '../app/lazy.tsx';
import { t } from '../app/texts.ts';
import { Problem } from '../members/Said.tsx';
import type { Paragraph, ParagraphVersions } from '../wire/types.ts';
import { pathOfAll, type Work } from './statement.ts';
import { Written } from './Written.tsx';

/** What a paragraph has said before, the newest first. */
export function Versions({ collab, room, page, paragraph }: Work & { paragraph: Paragraph }) {
  const [found, setFound] = useState<ParagraphVersions | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const path = `${pathOfAll(room.id)}/${page.number}/paragraphs/${paragraph.number}`;
    collab.http.get<ParagraphVersions>(path).then(setFound, () => setFailed(true));
  }, [paragraph.words]);
  if (!found) return failed ? <Problem text={t('joint.failed')} /> : <Loading />;
  return (
    <ol class="joint-versions" aria-label={t('joint.versions')}>
      {found.items.slice(1).map(({ words, by, at, text }) => (
        <li key={words}>
          <p dir="auto" lang={page.lang}>
            {text}
          </p>
          <Written people={found.people} by={by} at={at} />
        </li>
      ))}
    </ol>
  );
}
