import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Collab } from '../app/collab.ts';
import { exactly, timeOf } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { lazy } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { t, tOr } from '../app/texts.ts';
import { NameLine, Plate, PlateLine } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Message, Participant } from '../wire/types.ts';
import { Actions } from './Actions.tsx';
import type { Intent } from './Conversation.tsx';
import { trusted } from './html.ts';
import { namesMe } from './naming.ts';
import { Quote } from './Quote.tsx';
import { Reactions } from './Reactions.tsx';

const Cards = lazy(() => import('./Cards.tsx'), true);
const Tongues = lazy(() => import('./Tongues.tsx'), true);
const Tombstone = lazy(() => import('../moderation/Tombstone.tsx'), true);

export interface MessageProps {
  collab: Collab;
  room: HeldRoom;
  lane: string;
  message: Message;
  head: boolean;
  newest: boolean;
  intent: Signal<Intent>;
  jump: (seq: number) => void;
  place?: Place;
}

/** Where it stands in a thread, and what is said of it there beside its time. */
export interface Place {
  names: string;
  signs: ComponentChildren;
  below: ComponentChildren;
}

/** Author, text, then time, number and signs: the order in which it is heard. */
export function MessageView(props: MessageProps) {
  const { room, message, head, newest, jump, place } = props;
  const who = room.room.value.people[message.by ?? -1];
  const official = message.as !== undefined && !message.gone;
  const mine = message.by !== undefined && message.by === room.present;
  const named = namesMe(message, room.present, room.room.value);
  const body = <Body message={message} room={room} />;
  const names = [
    'message',
    head ? 'head' : 'goes-on',
    official ? 'official' : '',
    message.gone ? 'gone' : '',
    named ? 'names-me' : '',
    place?.names,
  ];
  return (
    <li
      id={`m${message.seq}`}
      tabIndex={-1}
      class={names.filter(Boolean).join(' ')}
      aria-labelledby={`m${message.seq}-by m${message.seq}-text m${message.seq}-at`}
    >
      <article>
        {head ? (
          <header>
            <Plate who={who} />
            <h3 id={`m${message.seq}-by`}>
              <NameLine who={who} number={message.by} />
            </h3>
            {who && <PlateLine who={who} />}
          </header>
        ) : (
          <span class="hidden" id={`m${message.seq}-by`}>
            <NameLine who={who} number={message.by} />
          </span>
        )}
        {official && <Capacity as={message.as ?? ''} who={who} />}
        {message.replyTo !== undefined && !message.gone && <Quote room={room} seq={message.replyTo} jump={jump} />}
        {named && <span class="hidden">{t('message.namesYou')}</span>}
        {message.translations ? (
          <Tongues {...props} body={Body}>
            {body}
          </Tongues>
        ) : (
          body
        )}
        {(message.source || message.mark || message.announced) && <Cards {...props} />}
        <p class="margin" id={`m${message.seq}-at`}>
          <time dateTime={new Date(message.at).toISOString()} title={exactly(message.at)}>
            {timeOf(message.at)}
          </time>
          <a
            class="number"
            href={pathOf({ name: 'message', room: room.id, message: message.seq })}
            aria-label={t('message.number', { n: message.seq })}
          >
            {message.seq}
          </a>
          {place?.signs}
          {message.late && <span class="chip">{t('message.late')}</span>}
        </p>
        {mine && newest && !message.gone && (
          <p class="state">
            <Icon name="tick" />
            {t('state.sent')}
          </p>
        )}
        {!message.gone && place?.below}
        {!message.gone && <Reactions {...props} />}
        {!message.gone && <Actions {...props} />}
      </article>
    </li>
  );
}

function Body({ message, room }: { message: Message; room: HeldRoom }) {
  const id = `m${message.seq}-text`;
  if (message.gone)
    return (
      <p class="tombstone" id={id}>
        {message.rule ? <Tombstone room={room} message={message} /> : t('message.gone')}
      </p>
    );
  const language = message.lang ? { lang: message.lang } : {};
  const edited = message.edited !== undefined && <span class="edited">{t('message.edited')}</span>;
  if (message.html === undefined)
    return (
      <div class="body plain" id={id} dir="auto" {...language}>
        {message.text} {edited}
      </div>
    );
  return (
    <>
      <div
        class="body rich"
        id={id}
        dir="auto"
        {...language}
        dangerouslySetInnerHTML={{ __html: trusted(message.html) }}
      />
      {edited}
    </>
  );
}

/** In whose name this is said: an edge and the word, never colour alone. */
function Capacity({ as, who }: { as: string; who: Participant | undefined }) {
  const organization = as === 'organization' || as === 'unEntity' ? who?.organization?.name : undefined;
  return (
    <p class="capacity">
      <b>{tOr(`as.${as}`, as)}</b>
      {organization && <span>{t('message.on', { name: organization })}</span>}
    </p>
  );
}
