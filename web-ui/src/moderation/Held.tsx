import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { announce } from '../app/announcer.ts';
import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import type { TopicKey } from '../app/routes.ts';
import { type Language, t, tOr } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import type { Intent } from '../messages/Conversation.tsx';
import { trusted } from '../messages/html.ts';
import { command } from '../messages/verbs.ts';
import { NameLine, Plate, PlateLine } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Mine, Participant } from '../wire/types.ts';
import { useMine } from './mine.ts';
import './held.css';

export const texts = (code: Language) => import(`../texts/held/${code}.json`);

const near = 100;

interface Props {
  collab: Collab;
  room: HeldRoom;
  topic: TopicKey;
  intent: Signal<Intent>;
}

/** After the talk: the reader's own texts that wait to be approved or were declined, and that what they write is looked at first. */
export default function Held({ collab, room, topic, intent }: Props) {
  const { mine, look } = useMine(collab, room);
  const here = mine?.items.filter((one) => (one.topic ?? 0) === topic) ?? [];
  const who = room.room.value.people[room.present ?? -1];
  const named = Number(/^#m(\d+)$/.exec(location.hash)?.[1] ?? 0);
  const numbers = here.map(({ held }) => held).join(' ');
  const shown = useRef('');
  useLayoutEffect(() => {
    if (here.some(({ held }) => held === named)) bringIntoView(named);
    else if (numbers.length > shown.current.length) keepAtEnd();
    shown.current = numbers;
  }, [numbers, named]);
  return (
    <>
      {here.map((one) => (
        <Line key={one.held} {...{ collab, room, intent, look, one, who }} />
      ))}
      {mine?.held && (
        <li class="held-note" aria-live="off">
          {t('held.note')} {mine.usual && tOr(`held.usual.${mine.usual}`, '')}
        </li>
      )}
    </>
  );
}

/** What a notice leads to has come only now. */
function bringIntoView(held: number): void {
  const line = document.getElementById(`m${held}`);
  line?.scrollIntoView({ block: 'center' });
  line?.focus({ preventScroll: true });
}

/** Whoever was at the end of the talk stays there when it grows by what is their own. */
function keepAtEnd(): void {
  const log = document.getElementById('log');
  const grown = [...document.querySelectorAll<HTMLElement>('.held, .held-note')];
  const height = grown.reduce((sum, line) => sum + line.offsetHeight, 0);
  if (log && log.scrollHeight - log.scrollTop - log.clientHeight < height + near) log.scrollTop = log.scrollHeight;
}

interface LineProps extends Omit<Props, 'topic'> {
  one: Mine['items'][number];
  who: Participant | undefined;
  look: () => Promise<void>;
}

function Line({ collab, room, intent, look, one, who }: LineProps) {
  const { busy, problem, act } = useAct(collab, room.id, 'held.offline');
  const waits = one.state === 'waiting';
  const words = { dir: 'auto' as const, ...(one.lang ? { lang: one.lang } : {}) };
  const withdraw = async () => {
    if (!(await act(command('held.withdraw', { held: one.held })))) return;
    announce(t('held.withdrawn'));
    await look();
  };
  const again = () => {
    intent.value = { kind: 'again', text: one.text };
  };
  return (
    <li class={waits ? 'message held head' : 'message held declined head'} id={`m${one.held}`} tabIndex={-1}>
      <article>
        <header>
          <Plate who={who} />
          <h3>
            <NameLine who={who} number={room.present ?? undefined} />
          </h3>
          {who && <PlateLine who={who} />}
        </header>
        {one.html === undefined ? (
          <div class="body plain" {...words}>
            {one.text}
          </div>
        ) : (
          <div class="body rich" {...words} dangerouslySetInnerHTML={{ __html: trusted(one.html) }} />
        )}
        <div class="fate">
          <p class="state">
            <Icon name={waits ? 'clock' : 'alert'} />
            {t(waits ? 'held.waits' : 'held.declined')}
          </p>
          {one.reason && (
            <blockquote class="held-reason" dir="auto">
              {one.reason}
            </blockquote>
          )}
          <p class="remedies">
            {waits ? (
              <button type="button" class="quiet" disabled={busy} onClick={() => void withdraw()}>
                {t('held.withdraw')}
              </button>
            ) : (
              <button type="button" class="quiet" onClick={again}>
                {t('held.again')}
              </button>
            )}
          </p>
          <Problem text={problem} />
        </div>
      </article>
    </li>
  );
}
