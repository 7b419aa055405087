import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dayOf } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { lazy } from '../app/lazy.tsx';
import { anchor } from '../app/routes.ts';
import { type Language, t } from '../app/texts.ts';
import { type LogProps, show } from '../messages/Log.tsx';
import { MessageView } from '../messages/MessageView.tsx';
import { OwnHeld } from '../messages/OwnHeld.tsx';
import { loadBackTo, loadOlder } from '../messages/older.ts';
import { laneOf } from '../messages/outboxStore.ts';
import { PendingView } from '../messages/PendingView.tsx';
import { Pinned } from '../messages/Pinned.tsx';
import { unrecorded, withPending } from '../messages/pending.ts';
import { isAtEnd, useScrolling } from '../messages/scrolling.ts';
import { useSpeech } from '../messages/speech.ts';
import { inOrder } from '../messages/state.ts';
import { useCited } from './cited.ts';
import { watchSeen } from './looking.ts';
import { NextUnread } from './NextUnread.tsx';
import { around, atTheEnd, shownOf, useTop } from './part.ts';
import { placeIn, wordsIn } from './place.tsx';
import { seenIn } from './seen.ts';
import './threads.css';
import { inThreads, rowsOf } from './threads.ts';

export const texts = (code: Language) => import(`../texts/threads/${code}.json`);

const PointerLine = lazy(() => import('../messages/PointerLine.tsx'), true);

const screenful = 20;
/** Who reads on from where they stopped passes nothing over, however long the topic has become. */
const pagesAtMost = 60;

/** The words of a topic of a dialogue, in threads. Of many only a part is on the page, around where the reader is. */
export default function ThreadLog({ collab, room, topic, title, intent }: LogProps) {
  const number = typeof topic === 'number' ? topic : Number.MAX_SAFE_INTEGER;
  const me = room.present;
  const lane = laneOf(room.id, topic || undefined);
  const { items, sent } = collab.outbox;
  const held = withPending(room.messages.value, items.value, me);
  const { since, more } = room.reachOf(number);
  const all = useMemo(
    () => inOrder(held).filter((message) => message.seq >= since && message.topic === number),
    [held, since, number],
  );
  const placed = useMemo(() => inThreads(all), [all]);
  const seen = seenIn(room, number);
  const cited = useCited(collab, room);
  const [opened] = useState(() => ({ first: seen.first, last: room.at.peek() }));
  const [part, setPart] = useState(atTheEnd);
  const [loading, setLoading] = useState(false);
  const [target, setTarget] = useState(0);
  const [, look] = useState(0);
  const here = useRef(0);

  const { from, shown, below } = shownOf(placed, part);
  const mine = [...sent.value, ...items.value].filter((item) => item.lane === lane);
  const pending = unrecorded(mine, room.messages.value, me);
  const last = all[all.length - 1]?.seq ?? 0;
  const scrolling = useScrolling(useTop(shown), `${last} ${pending.length} ${part.after}`, !below);
  const live = useSpeech({ room, title, messages: all, loading, person: collab.person.name });

  const { value: unreads } = collab.unreads;
  const saw = (seqs: readonly number[]) => {
    const upTo = seen.add(seqs);
    if (upTo > 0 || seqs.length === 0) unreads?.read(room, number, upTo);
    look((times) => times + 1);
  };
  useEffect(() => {
    if (!unreads || !scrolling.box.current) return;
    saw([]);
    return watchSeen(room, number, scrolling.box.current, saw);
  }, [unreads, room, number]);

  const older = async () => {
    if (loading || typeof topic === 'string') return;
    setLoading(true);
    setPart((now) => ({ ...now, before: now.before + 100 }));
    if (from === 0) await loadOlder(collab.http, room, number).catch(() => false);
    setLoading(false);
  };
  const short = all.length < screenful && more && typeof topic === 'number';
  useEffect(() => void (short && older()), [short]);

  /** To a message; with a number below nought the screen goes there, and the reader's focus stays where it is. */
  const jump = async (to: number) => {
    const seq = Math.abs(to);
    setLoading(true);
    await loadBackTo(collab.http, room, number, seq, pagesAtMost).catch(() => undefined);
    setLoading(false);
    setPart(around(seq));
    setTarget(to);
  };
  // What was loaded for it stands on the page by now.
  useEffect(() => {
    if (target === 0) return;
    here.current = Math.abs(target);
    if (target > 0) show(target);
    else document.getElementById(`m${-target}`)?.scrollIntoView({ block: 'center' });
    scrolling.onScroll();
    setTarget(0);
  }, [target]);
  const { value: named } = anchor;
  useEffect(() => {
    const { current: log } = scrolling.box;
    if (named > 0) void jump(named);
    // Who has read on in the server's page meanwhile has a place already.
    else if (opened.first > 0 && log && isAtEnd(log)) void next(-1);
  }, [named]);

  // Who comes to the end of what is on the page finds more there.
  useEffect(() => {
    if (scrolling.atEnd && below) setPart((now) => ({ ...now, after: now.after + 100 }));
  }, [scrolling.atEnd, below]);
  useEffect(scrolling.onScroll, [part.after]);

  // What the reader answers stands where it belongs, which may be far from here.
  const own = all.filter(({ by, replyTo }) => by === me && replyTo !== undefined).pop()?.seq ?? 0;
  useEffect(() => void (own > opened.last && jump(-own)), [own]);

  /** The next one in the order of the page that the reader has not seen; the one where they are they have. */
  const next = async (way: 1 | -1 = 1) => {
    if (here.current > 0) saw([here.current]);
    await loadBackTo(collab.http, room, number, seen.first, pagesAtMost).catch(() => undefined);
    const left = new Set(seen.unseen().map(({ seq }) => seq));
    const order = inThreads(inOrder(room.messages.value).filter((one) => one.topic === number));
    const after = order.findIndex(({ message }) => message.seq === here.current) + 1;
    const found = [...order.slice(after), ...order].find(({ message }) => left.has(message.seq));
    if (found) await jump(way * found.message.seq);
  };

  const fresh = (seq: number) => seq >= (opened.first || opened.last + 1);
  return (
    <div class="log-frame">
      <Pinned messages={all} people={room.room.value.people} jump={jump} />
      <div class="log threads" id="log" ref={scrolling.box} onScroll={scrolling.onScroll} tabIndex={-1}>
        <div role="log" aria-label={t('log.label', { title })} aria-relevant="additions" aria-live={live}>
          {more || from > 0 ? (
            <button type="button" class="older" disabled={loading} onClick={() => void older()}>
              {t(loading ? 'loading' : 'log.older')}
            </button>
          ) : (
            <p class="log-start">{t(all.length + pending.length > 0 ? 'log.start' : 'log.empty')}</p>
          )}
          <ol class="messages">
            {rowsOf(shown).map((row) =>
              row.kind === 'day' ? (
                <li class="day" key={row.key}>
                  <h2>{dayOf(row.at)}</h2>
                </li>
              ) : row.message.moved ? (
                <PointerLine key={row.message.seq} room={room} message={row.message} moved={row.message.moved} />
              ) : (
                <MessageView
                  key={row.message.seq}
                  collab={collab}
                  room={room}
                  lane={lane}
                  message={wordsIn(row)}
                  head={row.head}
                  newest={row.message.seq === last && pending.length === 0}
                  intent={intent}
                  jump={jump}
                  place={placeIn(
                    room,
                    row,
                    me !== null && row.message.by !== me && fresh(row.message.seq),
                    cited.get(row.message.seq),
                  )}
                />
              ),
            )}
            {pending.map((item, index) => (
              <PendingView key={item.id} collab={collab} item={item} head={index === 0} intent={intent} />
            ))}
            <OwnHeld {...{ collab, room, topic, intent }} />
          </ol>
        </div>
      </div>
      <div class="log-ways">
        {me !== null && <NextUnread room={room} topic={number} left={seen.left} began={opened.first > 0} next={next} />}
        {(!scrolling.atEnd || below) && (
          <button
            type="button"
            class="to-newest"
            aria-label={t('log.newest')}
            title={t('log.newest')}
            onClick={() => {
              setPart(atTheEnd);
              scrolling.toEnd();
            }}
          >
            <Icon name="down" />
          </button>
        )}
      </div>
    </div>
  );
}
