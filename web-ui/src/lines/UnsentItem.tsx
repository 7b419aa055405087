import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { ago } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { refusalText } from '../app/refusals.ts';
import { t } from '../app/texts.ts';
import type { OutboxItem } from '../messages/outbox.ts';
import { wordsOf } from '../messages/verbs.ts';
import type { Command } from '../wire/types.ts';
import { Remedies } from './Remedies.tsx';
import { Rewriting } from './Rewriting.tsx';
import { Written } from './Written.tsx';

/** One thing that was written here and is not acknowledged: where it belongs, what it says, and what can be done. */
export function UnsentItem({ collab, item }: { collab: Collab; item: OutboxItem }) {
  const [editing, setEditing] = useState(false);
  const { outbox } = collab;
  const failed = item.state === 'failed';
  const onItsWay = item.tried && !failed;
  const text = wordsOf(item.command);
  return (
    <article class={failed ? 'unsent failed' : 'unsent'}>
      <Written collab={collab} lane={item.lane} />
      <What command={item.command} />
      {editing ? (
        <Rewriting text={text} save={(words) => outbox.rewrite(item, words)} done={() => setEditing(false)} />
      ) : (
        text !== '' && (
          <div class="unsent-text" dir="auto">
            {text}
          </div>
        )
      )}
      <p class="unsent-state" role={failed ? 'alert' : undefined}>
        <Icon name={failed ? 'alert' : 'clock'} />
        <span>
          {t(failed ? 'state.failed' : 'state.waiting')} · {t('lines.written', { when: ago(item.written) })}
          {failed && <span class="why">{refusalText(item.code ?? '', item.until)}</span>}
          {onItsWay && <span class="note">{t('lines.onItsWay')}</span>}
        </span>
      </p>
      {!editing && (
        <Remedies
          text={text}
          retry={failed ? () => void outbox.retry(item) : undefined}
          edit={'text' in item.command && !onItsWay ? () => setEditing(true) : undefined}
          discard={onItsWay ? undefined : () => void outbox.discard(item)}
        />
      )}
    </article>
  );
}

/** Whatever is not simply a message says what it is. */
function What({ command }: { command: Command }) {
  const said = sayingOf(command);
  return said === '' ? null : <p class="note">{said}</p>;
}

function sayingOf(command: Command): string {
  switch (command.type) {
    case 'message.post':
      return '';
    case 'message.edit':
      return t('lines.verb.edit', { n: command.message });
    case 'message.retract':
      return t('lines.verb.retract', { n: command.message });
    case 'message.react':
      return t('lines.verb.react', { n: command.message });
    case 'message.pin':
      return t('lines.verb.pin', { n: command.message });
    case 'topic.open':
      return t('lines.verb.topic');
    default:
      return t('lines.verb.other');
  }
}
