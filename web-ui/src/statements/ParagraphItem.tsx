import { useState } from 'preact/hooks';
import { t } from '../app/texts.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import type { Paragraph } from '../wire/types.ts';
import { useOnce } from './once.ts';
import { type Asked, may, type Work } from './statement.ts';
import { Typing } from './Typing.tsx';
import { Versions } from './Versions.tsx';
import { Written } from './Written.tsx';

interface Props extends Work {
  paragraph: Paragraph;
  place: number;
  standing: readonly Paragraph[];
  typing: string | undefined;
  asked?: Asked | null;
  /** Absent while another one is being written. */
  write: (() => void) | undefined;
}

export function ParagraphItem({ paragraph, place, standing, typing, asked = null, write, ...work }: Props) {
  const { page } = work;
  const id = `p${paragraph.number}`;
  const [versions, setVersions] = useState(asked?.versions === paragraph.number);
  // Whoever has not come in is told of nobody who wrote, and so of no versions; a published text is one of organizations.
  const hasVersions = page.state !== 'published' && page.by !== undefined && paragraph.words !== paragraph.number;
  const acts = { paragraph, place, standing, write, labelled: id, versions, setVersions, hasVersions };
  return (
    <article class="joint-paragraph" aria-labelledby={id}>
      <h3 id={id}>{t('joint.paragraph', { n: place + 1 })}</h3>
      <p class="body" dir="auto" lang={page.lang}>
        {paragraph.text}
      </p>
      {page.state !== 'published' && <Written people={page.people} by={paragraph.by} at={paragraph.at} />}
      <Typing name={typing} />
      {may(work, 'editParagraph') ? (
        <Acts {...work} {...acts} />
      ) : (
        hasVersions && (
          <button
            type="button"
            class="quiet"
            aria-describedby={id}
            aria-expanded={versions}
            onClick={() => setVersions(!versions)}
          >
            {t('joint.versions')}
          </button>
        )
      )}
      {hasVersions && versions && <Versions {...work} paragraph={paragraph} asked={asked} />}
    </article>
  );
}

interface ActsProps extends Work, Pick<Props, 'paragraph' | 'place' | 'standing' | 'write'> {
  labelled: string;
  versions: boolean;
  setVersions: (open: boolean) => void;
  hasVersions: boolean;
}

function Acts({ paragraph, place, standing, write, labelled, versions, setVersions, hasVersions, ...work }: ActsProps) {
  const { collab, room, page, look } = work;
  /** The words that stood there when the question was put; it is put anew where there are others by now. */
  const [asked, setAsked] = useState(0);
  const { busy, problem, act } = useOnce(collab, room);
  const { number, words } = paragraph;
  const removing = asked === words;
  const move = async (after: number) => {
    if (await act(command('jointStatement.moveParagraph', { statement: page.number, paragraph: number, after })))
      await look();
  };
  const remove = async () => {
    const done = await act(
      command('jointStatement.removeParagraph', { statement: page.number, paragraph: number, words: asked }),
    );
    if (!done) setAsked(0);
    await look();
  };
  const button = { type: 'button', class: 'quiet', 'aria-describedby': labelled } as const;
  return (
    <>
      <Problem text={problem} />
      <div class="buttons">
        {write && (
          <button {...button} onClick={write}>
            {t('joint.edit')}
          </button>
        )}
        {place > 0 && (
          <button {...button} disabled={busy} onClick={() => void move(standing[place - 2]?.number ?? 0)}>
            {t('joint.up')}
          </button>
        )}
        {place < standing.length - 1 && (
          <button {...button} disabled={busy} onClick={() => void move(standing[place + 1]?.number ?? 0)}>
            {t('joint.down')}
          </button>
        )}
        {hasVersions && (
          <button
            {...button}
            aria-expanded={versions}
            onClick={() => {
              setVersions(!versions);
              setAsked(0);
            }}
          >
            {t('joint.versions')}
          </button>
        )}
        <button
          {...button}
          aria-expanded={removing}
          onClick={() => {
            setVersions(false);
            setAsked(removing ? 0 : words);
          }}
        >
          {t('joint.remove')}
        </button>
      </div>
      {removing && (
        <div class="joint-sure">
          <p>{t('joint.removeSure')}</p>
          <button type="button" class="danger" disabled={busy} onClick={() => void remove()}>
            {t('joint.remove')}
          </button>
        </div>
      )}
    </>
  );
}
