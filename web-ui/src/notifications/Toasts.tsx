import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '../app/announcer.ts';
import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { route } from '../app/routes.ts';
import { type Language, t } from '../app/texts.ts';
import { Plate } from '../people/Placard.tsx';
import type { Entry, NoticeLine, NoticeLines } from '../wire/types.ts';
import { isShown } from './showing.ts';
import { placeOf, sentenceOf } from './words.ts';
import './toasts.css';

export const texts = (code: Language) => import(`../texts/notices/${code}.json`);

const standsFor = 8_000;
const shownAtMost = 3;

/** Notices in the page: each for some seconds, in a corner where it covers nothing that is written. One message, one notice; gone when it was seen elsewhere. */
export default function Toasts({ collab }: { collab: Collab }) {
  const [shown, setShown] = useState<readonly NoticeLine[]>([]);
  const { value: mine } = collab.mine;
  const drop = (notice: number) => setShown((all) => all.filter((one) => one.notice !== notice));
  useEffect(() => {
    if (!mine) return;
    const hear = (entry: Entry) => {
      if (!isShown(entry, mine, route.peek())) return;
      // What it says is read through the reader's rights, as everything is.
      collab.http.get<NoticeLines>('me/notices?limit=5').then(
        ({ items }) => {
          const line = items.find(({ notice }) => notice === entry.seq);
          if (!line) return;
          announce(sentenceOf(line));
          setShown((all) => [...all.filter((one) => one.notice !== line.notice), line].slice(-shownAtMost));
        },
        () => undefined,
      );
    };
    mine.heard.add(hear);
    return () => void mine.heard.delete(hear);
  }, [mine]);
  const unread = mine?.own.value.unread ?? {};
  const standing = shown.filter(({ notice }) => notice in unread);
  if (standing.length === 0) return null;
  return (
    <section class="toasts" aria-label={t('notices.label')}>
      {standing.map((line) => (
        <Toast key={line.notice} line={line} close={() => drop(line.notice)} />
      ))}
    </section>
  );
}

function Toast({ line, close }: { line: NoticeLine; close: () => void }) {
  const { excerpt, lang, who } = line;
  const box = useRef<HTMLDivElement>(null);
  // What somebody is at, with the keyboard or the pointer, does not go from under them.
  useEffect(() => {
    const turn = setInterval(() => {
      if (!box.current?.matches(':hover, :focus-within')) close();
    }, standsFor);
    return () => clearInterval(turn);
  }, []);
  return (
    <div ref={box} class="toast">
      <a href={placeOf(line)} onClick={close}>
        <Plate who={who} />
        <span class="toast-text">
          <b>{sentenceOf(line)}</b>
          {excerpt && <bdi lang={lang}>{excerpt}</bdi>}
        </span>
      </a>
      <button type="button" class="square" aria-label={t('close')} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
