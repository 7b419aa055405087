import { useEffect, useState } from 'preact/hooks';
import { exactly } from '../app/dates.ts';
import { Loading } from '../app/lazy.tsx';
import { t } from '../app/texts.ts';
import type { Versions } from '../wire/types.ts';
import { type AboutProps, Box } from './AboutMessage.tsx';
import { Changes } from './Changes.tsx';

/** What a message said over time: each version with what was added and what was taken away. */
export function History({ collab, room, message, close }: AboutProps) {
  const [all, setAll] = useState<Versions | 'failed' | null>(null);
  const load = () => {
    setAll(null);
    collab.http
      .get<Versions>(`rooms/${encodeURIComponent(room.id)}/messages/${message.seq}/history`)
      .then(setAll, () => setAll('failed'));
  };
  useEffect(load, []);
  const said = { added: t('menu.added'), removed: t('menu.removed') };
  return (
    <Box title={t('menu.historyTitle', { n: message.seq })} close={close}>
      {all === null && <Loading />}
      {all === 'failed' && (
        <div role="alert">
          <p>{t('menu.failed')}</p>
          <button type="button" class="quiet" onClick={load}>
            {t('retry')}
          </button>
        </div>
      )}
      {all !== null && all !== 'failed' && (
        <ol class="versions">
          {all.items.map(({ entry, at, text, lang }, index) => (
            <li key={entry}>
              <h3>{index === 0 ? t('menu.first') : t('menu.changed', { when: exactly(at) })}</h3>
              <p dir="auto" lang={lang ?? undefined}>
                {index === 0 ? text : <Changes before={all.items[index - 1]?.text ?? ''} after={text} said={said} />}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Box>
  );
}
