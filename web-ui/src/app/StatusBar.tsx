import { barOf } from './bar.ts';
import type { Collab } from './collab.ts';
import { now } from './dates.ts';
import { t } from './texts.ts';

/** One line whose place is always kept, so that nothing moves when it speaks. */
export function StatusBar({ collab }: { collab: Collab }) {
  const { line, outbox, following } = collab;
  const bar = barOf(line.state.value, now.value, outbox.waiting.value, following.catchingUp.value);
  const text = bar && t(bar.key, 'n' in bar ? { n: bar.n } : {});
  return (
    <div class={bar?.tone === 'strong' ? 'status strong' : 'status'} role="status">
      {text ?? (collab.keeps ? '' : t('composer.notKept'))}
    </div>
  );
}
