import type { Signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { lazy } from '../app/lazy.tsx';
import type { TopicKey } from '../app/routes.ts';
import { takeTyped } from '../app/served.ts';
import { language, t } from '../app/texts.ts';
import { phone } from '../app/viewport.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Capacity } from '../wire/types.ts';
import type { Intent } from './Conversation.tsx';
import { onTouch, sendKey, sends } from './enter.ts';
import { laneOf } from './outboxStore.ts';
import { command, languageOf } from './verbs.ts';

const Doing = lazy(() => import('./Doing.tsx'), true);
const Speaking = lazy(() => import('./Speaking.tsx'), true);
const Completion = lazy(() => import('./Completion.tsx'), true);

interface Props {
  collab: Collab;
  room: HeldRoom;
  topic: TopicKey;
  title: string;
  intent: Signal<Intent>;
}

const rowsAtMost = 8;

export function Composer({ collab, room, topic, title, intent }: Props) {
  const [text, setText] = useState(takeTyped);
  const [capacity, setCapacity] = useState<Capacity | ''>('');
  const [over, setOver] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const { drafts } = collab;
  const lane = laneOf(room.id, topic || undefined);
  const { value: doing } = intent;

  useEffect(() => {
    void drafts.load(lane).then((draft) => draft && setText((now) => now || draft.text));
    return () => drafts.flush();
  }, [drafts, lane]);
  const { value: came } = drafts.came;
  useEffect(() => {
    if (came?.lane === lane) setText((now) => (now === came.before ? came.text : now));
  }, [came]);
  useEffect(() => {
    if (doing?.kind === 'edit') setText(doing.message.text ?? '');
    if (doing?.kind === 'again') setText(doing.text);
    if (doing) box.current?.focus();
    if (doing?.kind !== 'quote') return;
    write(`${text}${text && '\n\n'}${quoteOf(doing.message.text ?? '')}`);
    intent.value = null;
  }, [doing]);
  useEffect(() => grow(box.current), [text]);

  const write = (written: string) => {
    setText(written);
    if (doing?.kind !== 'edit') drafts.keep(lane, { text: written });
  };
  const stop = () => {
    if (doing?.kind === 'edit') setText('');
    intent.value = null;
    box.current?.focus();
  };
  const send = () => {
    const words = text.trim();
    if (words === '' || over) return;
    void submit(words);
    setText('');
    drafts.keep(lane, null);
    intent.value = null;
    box.current?.focus();
  };
  const submit = async (words: string) => {
    const lang = languageOf(words, language.value);
    // It is here already where names were completed; without a line a message goes without it.
    const naming = words.includes('@') ? await import('./mentions.ts').catch(() => null) : null;
    const mentions = naming?.mentionsIn(words, room.room.peek(), room.present);
    if (doing?.kind === 'edit')
      return collab.outbox.add(
        room.id,
        lane,
        command('message.edit', { message: doing.message.seq, text: words, lang, mentions }),
      );
    const place = typeof topic === 'number' && topic > 0 ? { topic } : {};
    const refs: Record<string, string> = typeof topic === 'string' ? { topic: topic.slice(1) } : {};
    const replyTo = doing?.kind === 'reply' ? doing.message.seq : undefined;
    const as = capacity || undefined;
    return collab.outbox.add(
      room.id,
      lane,
      command('message.post', { ...place, text: words, lang, replyTo, as, mentions }),
      refs,
    );
  };
  /** The draft is kept, and the reader goes on where they were. */
  const leave = () => {
    drafts.flush();
    document.getElementById('log')?.focus({ preventScroll: true });
  };
  const editLast = async (event: KeyboardEvent, me: number) => {
    event.preventDefault();
    const { lastOwn } = await import('./Doing.tsx');
    const message = lastOwn(room, me, topic);
    if (message) intent.value = { kind: 'edit', message };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return doing ? stop() : leave();
    const { present: me } = room;
    if (event.key === 'ArrowUp' && text === '' && !event.altKey && me !== null) return void editLast(event, me);
    if (!sends(event, onTouch())) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {doing && <Doing doing={doing} room={room} stop={stop} />}
      {text.includes('@') && <Completion room={room} text={text} box={box} write={write} />}
      <div class="write">
        <textarea
          ref={box}
          rows={1}
          dir="auto"
          aria-label={t('composer.label')}
          placeholder={
            room.room.value.kind === 'direct' || phone.value
              ? t('composer.placeholderDirect')
              : t('composer.placeholder', { title })
          }
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="send" disabled={text.trim() === '' || over}>
          <Icon name="send" />
          <span>{t(doing?.kind === 'edit' ? 'composer.save' : 'composer.send')}</span>
        </button>
      </div>
      <div class="under">
        <Speaking {...{ collab, room, topic, text, doing, over: setOver }} chosen={capacity} choose={setCapacity} />
        <span class="hint">{t(sendKey.value === 'enter' ? 'composer.hintEnter' : 'composer.hintCtrl')}</span>
      </div>
    </form>
  );
}

const quoteOf = (words: string) => `${words.replace(/^/gm, '> ')}\n\n`;

/** One to eight lines high, as the text needs it. */
function grow(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.blockSize = 'auto';
  if (box.value === '') return;
  const line = Number.parseFloat(getComputedStyle(box).lineHeight);
  const frame = box.offsetHeight - box.clientHeight;
  box.style.blockSize = `${Math.min(box.scrollHeight, line * rowsAtMost + 20) + frame}px`;
}
