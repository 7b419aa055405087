import type { Signal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { dayOf } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { lazy } from '../app/lazy.tsx';
import { anchor, type TopicKey } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Intent } from './Conversation.tsx';
import { layOut } from './layout.ts';
import { MessageView } from './MessageView.tsx';
import { OwnHeld } from './OwnHeld.tsx';
import { loadBackTo, loadOlder } from './older.ts';
import { laneOf } from './outboxStore.ts';
import { PendingView } from './PendingView.tsx';
import { Pinned } from './Pinned.tsx';
import { unrecorded, withPending } from './pending.ts';
import { isAtEnd, useScrolling } from './scrolling.ts';
import { useSpeech } from './speech.ts';
import { inOrder } from './state.ts';

const PointerLine = lazy(() => import('./PointerLine.tsx'), true);
const NextTopic = lazy(() => import('../rooms/NextTopic.tsx'), true);

const nodesAtMost = 300;
const screenful = 20;
const above = 48;

export interface LogProps {
  collab: Collab;
  room: HeldRoom;
  topic: TopicKey;
  title: string;
  intent: Signal<Intent>;
}

export function Log({ collab, room, topic, title, intent }: LogProps) {
  const number = typeof topic === 'number' ? topic : Number.MAX_SAFE_INTEGER;
  const me = room.present;
  const lane = laneOf(room.id, topic || undefined);
  const { items, sent } = collab.outbox;
  const held = withPending(room.messages.value, items.value, me);
  const { since, more } = room.reachOf(number);
  const all = useMemo(
    () => inOrder(held).filter((message) => message.seq >= since && (number === 0 || message.topic === number)),
    [held, since, number],
  );
  const [first] = useState(() => room.unread.peek().get(number)?.first ?? 0);
  const [extra, setExtra] = useState(0);
  const [loading, setLoading] = useState(false);
  const [target, setTarget] = useState(0);
  const going = useRef(false);
  const messages = all.slice(-(nodesAtMost + extra));
  const mine = [...sent.value, ...items.value].filter((item) => item.lane === lane);
  const pending = unrecorded(mine, room.messages.value, me);
  const last = messages[messages.length - 1]?.seq ?? 0;
  const scrolling = useScrolling(messages[0]?.seq ?? 0, `${last} ${pending.length}`);
  const [known, setKnown] = useState(last);
  const { value: unreads } = collab.unreads;
  useEffect(
    () => (scrolling.box.current ? unreads?.watch(room, number, scrolling.box.current) : undefined),
    [unreads, room, number],
  );
  const live = useSpeech({ room, title, messages, loading, person: collab.person.name });

  useEffect(() => {
    if (scrolling.atEnd) setKnown(last);
    if (scrolling.atEnd && extra > 0 && !going.current) setExtra(0);
  }, [scrolling.atEnd, last, extra]);

  const older = async () => {
    if (loading || typeof topic === 'string') return;
    setLoading(true);
    setExtra((shown) => shown + 100);
    await loadOlder(collab.http, room, number).catch(() => false);
    setLoading(false);
  };
  const short = all.length < screenful && more && typeof topic === 'number';
  useEffect(() => void (short && older()), [short]);

  /** To a message, or with a number below nought to the line above which everything was read. */
  const jump = async (seq: number) => {
    going.current = true;
    await loadBackTo(collab.http, room, number, Math.abs(seq)).catch(() => undefined);
    setExtra(room.messages.value.size);
    setTarget(seq);
  };
  // What was loaded for it stands on the page by now.
  useEffect(() => {
    if (target === 0) return;
    if (target < 0) showSince(scrolling.box.current);
    else show(target);
    scrolling.onScroll();
    setTarget(0);
    going.current = false;
  }, [target]);
  const { value: named } = anchor;
  useEffect(() => {
    const { current: log } = scrolling.box;
    if (named > 0) void jump(named);
    // Who has read on in the server's page meanwhile has a place already.
    else if (first > 0 && typeof topic === 'number' && log && isAtEnd(log)) void jump(-first);
  }, [named]);

  const unseen = messages.filter(({ seq, by, moved }) => seq > known && by !== me && !moved).length;
  const state = room.room.value;
  const hidden = more || all.length > messages.length;
  return (
    <div class="log-frame">
      <Pinned messages={all} people={state.people} jump={jump} />
      <div class="log" id="log" ref={scrolling.box} onScroll={scrolling.onScroll} tabIndex={-1}>
        <div role="log" aria-label={t('log.label', { title })} aria-relevant="additions" aria-live={live}>
          {hidden ? (
            <button type="button" class="older" disabled={loading} onClick={() => void older()}>
              {t(loading ? 'loading' : 'log.older')}
            </button>
          ) : (
            <p class="log-start">{t(all.length + pending.length > 0 ? 'log.start' : 'log.empty')}</p>
          )}
          <ol class="messages">
            {layOut(messages, { first, me }).map((block) =>
              block.kind === 'since' ? (
                <li class="since" key="since" id="since">
                  {t('log.sinceYou')}
                </li>
              ) : block.kind === 'day' ? (
                <li class="day" key={block.key}>
                  <h2>{dayOf(block.at)}</h2>
                </li>
              ) : block.message.moved ? (
                <PointerLine key={block.message.seq} room={room} message={block.message} moved={block.message.moved} />
              ) : (
                <MessageView
                  key={block.message.seq}
                  collab={collab}
                  room={room}
                  lane={lane}
                  message={block.message}
                  head={block.head}
                  newest={block.message.seq === last && pending.length === 0}
                  intent={intent}
                  jump={jump}
                />
              ),
            )}
            {pending.map((item, index) => (
              <PendingView key={item.id} collab={collab} item={item} head={index === 0} intent={intent} />
            ))}
            <OwnHeld {...{ collab, room, topic, intent }} />
          </ol>
        </div>
        {me !== null && number > 0 && room.unread.value.size > 0 && <NextTopic {...{ collab, room }} topic={number} />}
      </div>
      {!scrolling.atEnd && (
        <button type="button" class="newest" onClick={scrolling.toEnd}>
          <Icon name="down" />
          {unseen > 0 ? t('log.unseen', { n: unseen }) : t('log.newest')}
        </button>
      )}
    </div>
  );
}

/** The line stands near the top, unless all of what is new is to be seen anyway. */
function showSince(log: HTMLElement | null): void {
  const line = document.getElementById('since');
  if (!log || !line || line.offsetTop >= log.scrollTop) return;
  log.scrollTop = Math.max(0, line.offsetTop - above);
}

export function show(seq: number): void {
  const element = document.getElementById(`m${seq}`);
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  element.classList.add('named');
  element.focus({ preventScroll: true });
  setTimeout(() => element.classList.remove('named'), 2_500);
}
