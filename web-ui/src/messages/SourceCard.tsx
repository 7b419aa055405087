import { type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { ago } from '../app/dates.ts';
import { Drawn } from '../app/icons.tsx';
import { pathOf } from '../app/routes.ts';
import { onward } from '../app/signs.ts';
import { type Language, t } from '../app/texts.ts';
import { NameLine } from '../people/Placard.tsx';
import { Refused } from '../wire/http.ts';
import type { Message, OneMessage } from '../wire/types.ts';
import './source.css';

export const texts = (code: Language) => import(`../texts/source/${code}.json`);

type Found = OneMessage | 'closed' | 'away';
const known = new Map<string, { found: Signal<Found | null>; asked: number }>();
const fresh = 60_000;

/** What was handed on, read where it stands and through the reader's own rights. */
export default function SourceCard({ collab, source }: { collab: Collab; source: NonNullable<Message['source']> }) {
  const key = `${collab.person.id} ${source.room} ${source.message}`;
  const entry = known.get(key) ?? { found: signal<Found | null>(null), asked: 0 };
  known.set(key, entry);
  const up = collab.line.state.value.kind;
  useEffect(() => {
    if (Date.now() - entry.asked < fresh && entry.found.peek() !== 'away') return;
    entry.asked = Date.now();
    collab.http.get<OneMessage>(`rooms/${encodeURIComponent(source.room)}/messages/${source.message}`).then(
      (one) => {
        entry.found.value = one;
      },
      (error) => {
        entry.found.value =
          error instanceof Refused && error.status === 404 ? 'closed' : (entry.found.peek() ?? 'away');
      },
    );
  }, [key, up]);
  const { value: found } = entry.found;
  if (!found) return <div class="source" />;
  if (typeof found === 'string') return <div class="source">{t(`source.${found}`)}</div>;
  const { message, people, title, topicTitle } = found;
  const to = pathOf({ name: 'message', room: source.room, message: source.message });
  return (
    <a class="source" href={to}>
      <span class="hidden">{t('source.open')}: </span>
      <span class="source-from">
        <Drawn path={onward} directional />
        <bdi>{t('source.from', { room: topicTitle ? `${title} · ${topicTitle}` : title })}</bdi>
      </span>
      <NameLine who={people[message.by ?? -1]} number={message.by} />
      <bdi class="source-text" lang={message.lang ?? undefined}>
        {message.text}
      </bdi>
      <span class="source-from">{ago(message.at)}</span>
    </a>
  );
}
