import type { Signal } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { refusalText } from '../app/refusals.ts';
import { t } from '../app/texts.ts';
import { NameLine, Plate, PlateLine } from '../people/Placard.tsx';
import type { Intent } from './Conversation.tsx';
import type { OutboxItem, SentItem } from './outbox.ts';
import { wordsOf } from './verbs.ts';

interface Props {
  collab: Collab;
  item: OutboxItem | SentItem;
  head: boolean;
  intent: Signal<Intent>;
}

/** An own message that is not in the record yet, with its state as a sign and as a word. What was refused keeps its text. */
export function PendingView({ collab, item, head, intent }: Props) {
  const { person, outbox } = collab;
  const sent = 'seq' in item;
  const failed = item.state === 'failed';
  const text = wordsOf(item.command);
  const again = () => {
    intent.value = { kind: 'again', text };
    void outbox.discard(item);
  };
  const who = {
    name: person.name,
    account: person.account,
    role: 'participant' as const,
    ...(person.organization ? { organization: person.organization } : {}),
  };
  return (
    <li class={`message pending ${failed ? 'failed' : ''} ${head ? 'head' : 'goes-on'}`} aria-live="off">
      <article>
        {head && (
          <header>
            <Plate who={who} />
            <h3>
              <NameLine who={who} />
            </h3>
            <PlateLine who={who} />
          </header>
        )}
        <div class="body plain" dir="auto">
          {text}
        </div>
        <div class="fate">
          <p class="state" key={item.state} role={failed ? 'alert' : undefined}>
            <Icon name={failed ? 'alert' : sent ? 'tick' : 'clock'} />
            {t(failed ? 'state.failed' : sent ? 'state.sent' : 'state.waiting')}
            {failed && <span class="why">{refusalText(item.code ?? '', item.until)}</span>}
          </p>
          {!sent && (failed || !item.tried) && (
            <p class="remedies">
              {failed && <Remedy text={t('retry')} act={() => void outbox.retry(item)} />}
              <Remedy text={t('state.editAgain')} act={again} />
              <Remedy text={t('state.delete')} act={() => void outbox.discard(item)} />
            </p>
          )}
        </div>
      </article>
    </li>
  );
}

function Remedy({ text, act }: { text: string; act: () => void }) {
  return (
    <button type="button" class="quiet" onClick={act}>
      {text}
    </button>
  );
}
