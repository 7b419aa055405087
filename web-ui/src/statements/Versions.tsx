import { useEffect, useState } from 'preact/hooks';
import { Loading } from '../app/lazy.tsx';
import { t } from '../app/texts.ts';
import { Problem } from '../members/Said.tsx';
import type { Paragraph, ParagraphVersions } from '../wire/types.ts';
import { Compared } from './Compared.tsx';
import { type Asked, pathOfAll, type Work } from './statement.ts';
import { Written } from './Written.tsx';

interface Props extends Work {
  paragraph: Paragraph;
  asked: Asked | null;
}

/** What a paragraph has said before, the newest first, and any two versions compared. */
export function Versions({ collab, room, page, paragraph, asked }: Props) {
  const [found, setFound] = useState<ParagraphVersions | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const path = `${pathOfAll(room.id)}/${page.number}/paragraphs/${paragraph.number}`;
    collab.http.get<ParagraphVersions>(path).then(setFound, () => setFailed(true));
  }, [paragraph.words]);
  if (!found) return failed ? <Problem text={t('joint.failed')} /> : <Loading />;
  return (
    <>
      <Compared found={found} lang={page.lang} asked={asked} />
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
    </>
  );
}
