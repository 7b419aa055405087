import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { announce } from '../app/announcer.ts';
import { now } from '../app/dates.ts';
import { Drawn, Icon } from '../app/icons.tsx';
import { pathOf } from '../app/routes.ts';
import { bell, bin, bookmark, card, chain, eye, flag, globe, hush, onward, shift, versions } from '../app/signs.ts';
import { type Language, t } from '../app/texts.ts';
import { contributes, edits, hasTopics, presides } from '../rooms/rights.ts';
import type { Participant, RoomState } from '../wire/types.ts';
import { type About, about } from './asked.ts';
import type { MessageProps } from './MessageView.tsx';
import { react } from './Reactions.tsx';
import { Retract } from './Retract.tsx';
import { command, reactions } from './verbs.ts';
import './menu.css';

export const texts = (code: Language) => import(`../texts/menu/${code}.json`);

interface Props extends MessageProps {
  me: number;
  reply: () => void;
  close: () => void;
}

/** What can be done with a message: first what is done most, last what cannot be undone. */
export default function Menu(props: Props) {
  const [retracting, setRetracting] = useState(false);
  if (retracting) return <Retract {...props} />;
  return <Items {...props} retract={() => setRetracting(true)} />;
}

function Items({ retract, ...props }: Props & { retract: () => void }) {
  const { collab, room, lane, message, intent, me, reply, close } = props;
  const state = room.room.value;
  const who = state.people[me];
  const open = !state.closed;
  const speaks = open && !room.mine.value?.mute;
  const writes = speaks && contributes(who);
  const { value: mine } = collab.mine;
  const isKept = mine?.keeps(room.id, message.seq) === true;
  const then = (act: () => void) => () => {
    act();
    close();
  };
  const ask = (what: About['what']) => then(() => (about.value = { what, message, room: room.id }));
  const report = state.kind === 'direct' ? () => toSafety(room.id, message.seq) : ask('report');
  const pin = () =>
    void collab.outbox.add(room.id, lane, command('message.pin', { message: message.seq, on: !message.pinned }));
  const announceIt = () =>
    void collab.outbox.add(
      room.id,
      lane,
      command('message.announce', { message: message.seq, on: !message.announced }),
    );
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => keepWithin(box.current), []);
  return (
    <div class="menu" ref={box}>
      {writes && <Signs {...props} />}
      {writes && <Item icon={<Icon name="reply" />} text={t('message.reply')} act={reply} />}
      {writes && <Item icon={<Drawn path={onward} directional />} text={t('menu.forward')} act={ask('forward')} />}
      {mine && !state.identity && (
        <Item
          icon={<Drawn path={bookmark} />}
          text={t(isKept ? 'menu.unsave' : 'menu.save')}
          act={then(() => mine.keep(room.id, message.seq, !isKept))}
        />
      )}
      <Item
        icon={<Drawn path={eye} />}
        text={t('menu.unread')}
        act={then(() => collab.unreads.peek()?.unreadFrom(room, message))}
      />
      <Item icon={<Drawn path={chain} />} text={t('menu.copy')} act={then(() => copyLink(room.id, message.seq))} />
      {message.edited !== undefined && (
        <Item icon={<Drawn path={versions} />} text={t('menu.history')} act={ask('history')} />
      )}
      {writes && state.kind !== 'direct' && (
        <a class="item" href={`/rooms/${encodeURIComponent(room.id)}/translations/${message.seq}`}>
          <Drawn path={globe} />
          {t('menu.translate')}
        </a>
      )}
      {message.by !== me && <Item icon={<Drawn path={flag} />} text={t('menu.report')} act={report} />}
      {open && mayMute(state, message.by, me) && (
        <Item icon={<Drawn path={hush} />} text={t('menu.mute')} act={ask('mute')} />
      )}
      {speaks && edits(state, message, me, now.peek()) && (
        <Item
          icon={<Icon name="edit" />}
          text={t('menu.edit')}
          act={then(() => (intent.value = { kind: 'edit', message }))}
        />
      )}
      {writes && hasTopics(state) && (message.by === me || presides(who)) && (
        <Item icon={<Drawn path={card} />} text={t(message.mark ? 'menu.remark' : 'menu.mark')} act={ask('mark')} />
      )}
      {open && state.kind === 'regionalChannel' && presides(who) && (message.announced || message.by === me) && (
        <Item
          icon={<Drawn path={bell} />}
          text={t(message.announced ? 'menu.unannounce' : 'menu.announce')}
          act={then(announceIt)}
        />
      )}
      {open && presides(who) && (
        <Item icon={<Icon name="pin" />} text={t(message.pinned ? 'menu.unpin' : 'menu.pin')} act={then(pin)} />
      )}
      {open && quotes(state, who) && (
        <Item icon={<Drawn path={versions} />} text={t('menu.quote')} act={then(() => quote(props))} />
      )}
      {open && presides(who) && hasTopics(state) && (
        <Item icon={<Drawn path={shift} directional />} text={t('menu.move')} act={ask('move')} />
      )}
      {message.by === me && contributes(who) && (
        <Item icon={<Drawn path={bin} />} text={t('menu.retract')} act={retract} />
      )}
    </div>
  );
}

/** Those who run a room do not mute each other. */
const mayMute = ({ kind, people }: RoomState, whom: number | undefined, me: number) =>
  kind !== 'direct' &&
  presides(people[me]) &&
  whom !== undefined &&
  whom > 0 &&
  people[whom]?.left !== true &&
  !presides(people[whom]);

const least = 160;

/** As high as there is space in the log beside its button; the rest is scrolled to. At the thumb it stands over all. */
function keepWithin(menu: HTMLElement | null): void {
  const log = menu?.closest('.log')?.getBoundingClientRect();
  const button = menu?.parentElement?.getBoundingClientRect();
  if (!menu || !log || !button || getComputedStyle(menu).position === 'fixed') return;
  const space = menu.closest('.up') ? button.top - log.top : log.bottom - button.bottom;
  menu.style.maxBlockSize = `${Math.max(least, Math.min(space - 12, 480))}px`;
}

const quotes = ({ kind }: RoomState, who: Participant | undefined) =>
  kind === 'liveConsultation' && (presides(who) || who?.role === 'rapporteur');

/** That it is marked already is as good as marking it. */
function quote({ collab, room, message }: Props): void {
  collab.submit(room.id, command('report.mark', { entry: message.seq, on: true })).then(
    ({ code }) => announce(code && code !== 'nothing.changed' ? t('menu.failed') : t('menu.quoted')),
    () => announce(t('menu.failed')),
  );
}

function Signs(props: Props) {
  const { message, me, close } = props;
  return (
    <fieldset class="signs">
      <legend class="hidden">{t('menu.react')}</legend>
      {reactions.map((emoji) => (
        <button
          type="button"
          key={emoji}
          aria-pressed={(message.reactions?.[emoji] ?? []).includes(me)}
          onClick={() => {
            react(props, emoji);
            close();
          }}
        >
          {emoji}
        </button>
      ))}
    </fieldset>
  );
}

function Item({ icon, text, act }: { icon: ComponentChildren; text: string; act: () => void }) {
  return (
    <button type="button" class="item" onClick={act}>
      {icon}
      {text}
    </button>
  );
}

/** Nobody runs a conversation: its words go nowhere but where one of those who are in it hands them. */
const toSafety = (room: string, message: number) =>
  location.assign(`/help/reprisal?room=${encodeURIComponent(room)}&message=${message}`);

/** The permanent address, which leads to the message wherever it will have been moved. */
function copyLink(room: string, message: number): void {
  const address = location.origin + pathOf({ name: 'message', room, message });
  navigator.clipboard?.writeText(address).then(
    () => announce(t('menu.copied')),
    () => undefined,
  );
}
