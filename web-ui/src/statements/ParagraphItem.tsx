import { useState } from 'preact/hooks';
import { t } from '../app/texts.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import type { Paragraph } from '../wire/types.ts';
import { useOnce } from './once.ts';
import { may, type Work } from './statement.ts';
import { Typing } from './Typing.tsx';
import { Versions } from './Versions.tsx';
import { Written } from './Written.tsx';

interface Props extends Work {
  paragraph: Paragraph;
  place: number;
  standing: readonly Paragraph[];
  typing: string | undefined;
  /** Absent while another one is being written. */
  write: (() => void) | undefined;
}

export function ParagraphItem({ paragraph, place, standing, typing, write, ...work }: Props) {
  const { page } = work;
  const id = `p${paragraph.number}`;
  return (
    <article class="joint-paragraph" aria-labelledby={id}>
      <h3 id={id}>{t('joint.paragraph', { n: place + 1 })}</h3>
      <p class="body" dir="auto" lang={page.lang}>
        {paragraph.text}
      </p>
      {page.state !== 'published' && <Written people={page.people} by={paragraph.by} at={paragraph.at} />}
      <Typing name={typing} />
      {may(work, 'editParagraph') && (
        <Acts {...work} paragraph={paragraph} place={place} standing={standing} write={write} labelled={id} />
      )}
    </article>
  );
}

interface ActsProps extends Work, Pick<Props, 'paragraph' | 'place' | 'standing' | 'write'> {
  labelled: string;
}

function Acts({ paragraph, place, standing, write, labelled, ...work }: ActsProps) {
  const { collab, room, page, look } = work;
  const [versions, setVersions] = useState(false);
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
        {words !== number && (
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
      {versions && <Versions {...work} paragraph={paragraph} />}
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
