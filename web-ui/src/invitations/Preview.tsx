import { useEffect, useState } from 'preact/hooks';
import { exactly, timeOf } from '../app/dates.ts';
import { pathOf } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import { NameLine, Plate } from '../people/Placard.tsx';
import { http } from '../wire/http.ts';
import type { Invited, MessagesPage } from '../wire/types.ts';

const shown = 5;

/** A public room is read before anybody signs in; what members say, members see. */
export function Preview({ invited }: { invited: Invited }) {
  const [page, setPage] = useState<MessagesPage | null>(null);
  const isPublic = invited.visibility === 'public';
  useEffect(() => {
    if (isPublic)
      void http
        .messages(invited.room, { limit: shown })
        .then(setPage)
        .catch(() => undefined);
  }, [invited.room, isPublic]);
  if (!isPublic) return invited.joined ? null : <p class="note members-only">{t('invited.membersOnly')}</p>;
  const said = page?.items.filter(({ gone }) => !gone) ?? [];
  if (!page || said.length === 0) return null;
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('invited.newest')}</h2>
      <ol>
        {said.map((message) => {
          const who = page.people[message.by ?? -1];
          return (
            <li key={message.seq}>
              <Plate who={who} />
              <div>
                <p class="preview-head">
                  <NameLine who={who} number={message.by} />
                  <time dateTime={new Date(message.at).toISOString()} title={exactly(message.at)}>
                    {timeOf(message.at)}
                  </time>
                </p>
                <p dir="auto" lang={message.lang}>
                  {message.text}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      <a class="quiet" href={pathOf({ name: 'room', room: invited.room })}>
        {t('invited.readFirst')}
      </a>
    </section>
  );
}
