import { useDialog } from './dialog.ts';
import { Icon } from './icons.tsx';
import { type Action, actions, isSingle } from './keys.ts';
import { listOpen } from './opened.ts';
import { setSingleKeys, singleKeys } from './shortcuts.ts';
import { type Language, t } from './texts.ts';

export const texts = (code: Language) => import(`../texts/keys/${code}.json`);

const written: [key: 'send' | 'newLine' | 'close' | 'editLast', keys: string][] = [
  ['send', 'Ctrl+Enter'],
  ['newLine', 'Shift+Enter'],
  ['close', 'Escape'],
  ['editLast', 'ArrowUp'],
];

/** Everything that can be done without a mouse, and the switch for single keys. */
export default function ShortcutList() {
  const close = () => {
    listOpen.value = false;
  };
  const dialog = useDialog<HTMLDivElement>(close);
  const all = Object.keys(actions) as Action[];
  return (
    <div class="veil">
      <div class="dialog" role="dialog" aria-modal="true" aria-labelledby="keys-title" ref={dialog}>
        <header>
          <h2 id="keys-title">{t('keys.title')}</h2>
          <button type="button" class="square" aria-label={t('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="dialog-body">
          <h3>{t('keys.always')}</h3>
          <dl class="keys">
            {all
              .filter((action) => !isSingle(action))
              .map((action) => (
                <Row key={action} keys={actions[action]} text={t(`keys.${action}`)} />
              ))}
            {written.map(([action, keys]) => (
              <Row key={action} keys={keys} text={t(`keys.${action}`)} />
            ))}
          </dl>
          <h3>{t('keys.single')}</h3>
          <label class="switch">
            <input
              type="checkbox"
              checked={singleKeys.value}
              onChange={(event) => setSingleKeys(event.currentTarget.checked)}
            />
            <span>{t('keys.singleOn')}</span>
          </label>
          <dl class="keys">
            {all.filter(isSingle).map((action) => (
              <Row key={action} keys={actions[action]} text={t(`keys.${action}`)} />
            ))}
          </dl>
        </div>
      </div>
    </div>
  );
}

const signs: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };

function Row({ keys, text }: { keys: string; text: string }) {
  return (
    <div>
      <dt dir="ltr">
        {keys.split(/[+ ]/).map((key) => (
          <kbd key={key}>{signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
