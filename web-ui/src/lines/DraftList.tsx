import { useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import type { Draft } from '../app/database.ts';
import { ago } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { t } from '../app/texts.ts';
import { Remedies } from './Remedies.tsx';
import { Written } from './Written.tsx';

interface Kept {
  lane: string;
  draft: Draft;
}

/** What was begun and not sent, in any topic, on this device. */
export function DraftList({ collab }: { collab: Collab }) {
  const [drafts, setDrafts] = useState<Kept[]>([]);
  useEffect(() => void draftsOf(collab).then(setDrafts), [collab]);
  const discard = (lane: string) => {
    collab.drafts.keep(lane, null);
    collab.drafts.flush();
    setDrafts(drafts.filter((one) => one.lane !== lane));
  };
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="outbox-drafts">
      <h2 id="outbox-drafts">{t('lines.drafts', { n: drafts.length })}</h2>
      <ol class="unsent-list">
        {drafts.map(({ lane, draft }) => (
          <li key={lane}>
            <article class="unsent draft">
              <Written collab={collab} lane={lane} />
              <div class="unsent-text" dir="auto">
                {draft.text}
              </div>
              <p class="unsent-state">
                <Icon name="edit" />
                <span>
                  {t('lines.draft')}
                  {draft.at !== undefined && ` · ${t('lines.written', { when: ago(draft.at) })}`}
                </span>
              </p>
              <Remedies text={draft.text} discard={() => discard(lane)} />
            </article>
          </li>
        ))}
      </ol>
    </section>
  );
}

async function draftsOf({ database, drafts }: Collab): Promise<Kept[]> {
  drafts.flush();
  if (!database) return [];
  try {
    const [lanes, kept] = await Promise.all([database.getAllKeys('drafts'), database.getAll('drafts')]);
    const all = lanes.map((lane, index) => ({ lane, draft: kept[index] ?? { text: '' } }));
    return all.filter(({ draft }) => draft.text !== '').sort((a, b) => (b.draft.at ?? 0) - (a.draft.at ?? 0));
  } catch {
    return [];
  }
}
