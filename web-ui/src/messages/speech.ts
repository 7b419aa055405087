import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { announce } from '../app/announcer.ts';
import { t } from '../app/texts.ts';
import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { readOutOf } from '../rooms/readOut.ts';
import type { Message } from '../wire/types.ts';
import { Flood } from './flood.ts';

const quietFor = 400;
const afterFlood = 2_500;

interface Heard {
  room: HeldRoom;
  title: string;
  messages: readonly Message[];
  loading: boolean;
  person: string;
}

/**
 * Whether the log speaks of what is put into it. History, back-fill and edits are put in while it is silent; so is what the reader wrote,
 * which is only said to be sent; and a flood becomes one line of the shared announcer.
 */
export function useSpeech({ room, title, messages, loading, person }: Heard): 'polite' | 'off' {
  const last = messages[messages.length - 1]?.seq ?? 0;
  const [ready, setReady] = useState(false);
  const flood = useMemo(() => new Flood(), []);
  const before = useRef(last);
  const mode = readOutOf(room.id);
  const fresh = last > before.current ? messages.filter(({ seq }) => seq > before.current) : [];
  const own = fresh.some(({ by }) => by === room.present);
  const others = ready ? fresh.filter(({ by }) => by !== room.present) : [];
  const aloud = fresh.length === 0 ? null : mode === 'all' && flood.take(others.length, Date.now());
  const spoken = useRef<'polite' | 'off'>('off');
  if (aloud !== null) spoken.current = aloud && !own ? 'polite' : 'off';
  before.current = last;

  useEffect(() => {
    setReady(false);
    if (loading) return;
    const turn = setTimeout(() => setReady(true), quietFor);
    return () => clearTimeout(turn);
  }, [loading]);

  useEffect(() => {
    if (own) announce(t('state.sent'));
    if (mode === 'mentions') for (const one of others) if (concerns(one, room, person)) announce(words(one, room));
    if (mode !== 'all' || aloud !== false) return;
    const turn = setTimeout(() => {
      const count = flood.release();
      if (count > 0) announce(t('log.flood', { n: count, title }));
    }, afterFlood);
    return () => clearTimeout(turn);
  }, [last]);

  return ready && mode === 'all' ? spoken.current : 'off';
}

/** It answers the reader, or it names them. */
export function concerns(message: Message, room: HeldRoom, person: string): boolean {
  const answered = room.messages.peek().get(message.replyTo ?? 0);
  return (answered !== undefined && answered.by === room.present) || (message.text ?? '').includes(`@${person}`);
}

const words = (message: Message, room: HeldRoom) =>
  `${nameOf(room.room.peek().people[message.by ?? -1], message.by)}: ${message.text ?? ''}`;
