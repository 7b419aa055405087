import type { Signal } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { refusalText } from '../app/refusals.ts';
import { t } from '../app/texts.ts';
import { NameLine, Plate } from '../people/Placard.tsx';
import type { Intent } from './Conversation.tsx';
import type { OutboxItem, SentItem } from './outbox.ts';

/** An own message that is not in the record yet, with its state as a sign and as a word. What was refused keeps its text. */
export function PendingView({
  collab,
  item,
  intent,
}: {
  collab: Collab;
  item: OutboxItem | SentItem;
  intent: Signal<Intent>;
}) {
  const { person, outbox } = collab;
  const sent = 'seq' in item;
  const failed = item.state === 'failed';
  const text = String(item.command.text ?? item.command.title ?? item.command.emoji ?? '');
  const again = () => {
    intent.value = { kind: 'again', text };
    void outbox.discard(item);
  };
  const who = {
    name: person.name,
    account: person.account,
    role: 'participant',
    ...(person.organization ? { organization: person.organization } : {}),
  };
  return (
    <li class={failed ? 'message pending failed head' : 'message pending head'}>
      <article>
        <header>
          <Plate who={who} />
          <h3>
            <NameLine who={who} />
          </h3>
        </header>
        <div class="body plain" dir="auto">
          {text}
        </div>
        <p class="state" role={failed ? 'alert' : undefined}>
          <Icon name={failed ? 'alert' : sent ? 'tick' : 'clock'} />
          {t(failed ? 'state.failed' : sent ? 'state.sent' : 'state.waiting')}
          {failed && <span class="why">{refusalText(item.code ?? '')}</span>}
        </p>
        {!sent && (failed || !item.tried) && (
          <p class="remedies">
            {failed && (
              <button type="button" class="quiet" onClick={() => void outbox.retry(item)}>
                {t('state.retry')}
              </button>
            )}
            <button type="button" class="quiet" onClick={again}>
              {t('state.editAgain')}
            </button>
            <button type="button" class="quiet" onClick={() => void outbox.discard(item)}>
              {t('state.delete')}
            </button>
          </p>
        )}
      </article>
    </li>
  );
}
