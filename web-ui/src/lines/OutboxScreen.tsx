import type { Collab } from '../app/collab.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, t } from '../app/texts.ts';
import type { OutboxItem } from '../messages/outbox.ts';
import { DraftList } from './DraftList.tsx';
import './lines.css';
import { UnsentItem } from './UnsentItem.tsx';

export const texts = (code: Language) => import(`../texts/lines/${code}.json`);

/** Everything that was written on this device and is not in a record yet. */
export default function OutboxScreen({ collab }: ScreenProps) {
  if (!collab) return null;
  const items = collab.outbox.items.value;
  const failed = items.filter(({ state }) => state === 'failed');
  const waiting = items.filter(({ state }) => state === 'waiting');
  return (
    <>
      <ScreenHead title={t('lines.outboxTitle')} up="/you" />
      <div class="sheet outbox">
        <p class="lead">{t('lines.outboxLead')}</p>
        {items.length === 0 && <p class="note">{t('lines.outboxEmpty')}</p>}
        <Items collab={collab} id="failed" title={t('lines.outboxFailed', { n: failed.length })} items={failed} />
        <Items collab={collab} id="waiting" title={t('lines.outboxWaiting', { n: waiting.length })} items={waiting} />
        <DraftList collab={collab} />
      </div>
    </>
  );
}

interface ItemsProps {
  collab: Collab;
  id: string;
  title: string;
  items: OutboxItem[];
}

function Items({ collab, id, title, items }: ItemsProps) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={`outbox-${id}`}>
      <h2 id={`outbox-${id}`}>{title}</h2>
      <ol class="unsent-list">
        {items.map((item) => (
          <li key={item.id}>
            <UnsentItem collab={collab} item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}
