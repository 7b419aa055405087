import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { refusalText } from '../app/refusals.ts';
import { t } from '../app/texts.ts';
import { whenIn } from '../app/times.ts';
import { Unreached } from '../app/Unreached.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { Refused } from '../wire/http.ts';
import { useTyping } from './hints.ts';
import { Leading } from './Leading.tsx';
import { Length } from './Length.tsx';
import { ParagraphForm } from './ParagraphForm.tsx';
import { ParagraphItem } from './ParagraphItem.tsx';
import { Removed } from './Removed.tsx';
import { Signatures } from './Signatures.tsx';
import { askedIn, may, useStatement } from './statement.ts';
import { Typing } from './Typing.tsx';

interface Props {
  collab: Collab;
  room: HeldRoom;
  number: number;
}

/** What is being written just now: a paragraph by its number, a new one (0), or nothing. */
type Writing = number | null;

export function StatementView({ collab, room, number }: Props) {
  const { found: page, failed, look } = useStatement(collab, room, number);
  const [writing, setWriting] = useState<Writing>(null);
  const [counted, setCounted] = useState(0);
  const [asked] = useState(() => askedIn(location.search));
  const typing = useTyping(room);
  if (page === null) {
    if (failed instanceof Refused) return <p role="status">{refusalText(failed.code)}</p>;
    return failed ? <Unreached words={t('joint.failed')} again={() => void look()} /> : <Loading />;
  }
  const work = { collab, room, page, look };
  const standing = page.paragraphs.filter(({ removed }) => !removed);
  const before = page.paragraphs.find((one) => one.number === writing);
  // While somebody writes, what stands in the form counts, not what is saved.
  const count = writing === null ? page.count : page.count - (before?.removed ? 0 : (before?.count ?? 0)) + counted;
  const form = (
    <ParagraphForm
      key={writing ?? 'none'}
      {...work}
      paragraph={before}
      counted={setCounted}
      close={() => setWriting(null)}
    />
  );
  return (
    <>
      <h2 class="room-name" dir="auto" lang={page.lang}>
        {page.title}
      </h2>
      <p class="joint-facts">
        <span class={page.state === 'drafting' ? 'chip' : 'chip strong'}>{t(`joint.state.${page.state}`)}</span>
        {page.state !== 'dropped' && <Length count={count} limit={page.limit} lang={page.lang} />}
        {page.endedAt !== undefined && (
          <time dateTime={new Date(page.endedAt).toISOString()}>{whenIn(page.endedAt, (time) => `${time} UTC`)}</time>
        )}
      </p>
      {page.reason !== undefined && <p dir="auto">{page.reason}</p>}
      {(failed !== null || collab.line.state.value.kind === 'away') && (
        <p class="callout" role="status">
          {t('joint.failed')}
        </p>
      )}
      {standing.length === 0 && page.state !== 'dropped' && writing === null && <p class="note">{t('joint.empty')}</p>}
      <div class="joint-text">
        {page.paragraphs.map((paragraph) => {
          if (paragraph.number === writing) return <div key={paragraph.number}>{form}</div>;
          if (paragraph.removed) return null;
          return (
            <ParagraphItem
              key={paragraph.number}
              {...work}
              paragraph={paragraph}
              place={standing.indexOf(paragraph)}
              standing={standing}
              typing={typing.get(paragraph.number)}
              asked={asked}
              write={writing === null ? () => setWriting(paragraph.number) : undefined}
            />
          );
        })}
      </div>
      <Typing name={typing.get(page.number)} />
      {writing === 0 && form}
      {writing === null && may(work, 'addParagraph') && (
        <button type="button" class={standing.length === 0 ? 'primary' : 'quiet'} onClick={() => setWriting(0)}>
          {t('joint.add')}
        </button>
      )}
      <Removed {...work} />
      {page.state !== 'dropped' && <Signatures {...work} />}
      <Leading {...work} />
    </>
  );
}
