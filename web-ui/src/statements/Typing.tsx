import { t } from '../app/texts.ts';

/** That somebody writes there: a hint, which locks nothing. */
export function Typing({ name }: { name: string | undefined }) {
  return name === undefined ? null : (
    <p class="joint-typing" role="status">
      <bdi>{t('joint.typing', { name })}</bdi>
    </p>
  );
}
