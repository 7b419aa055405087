import { type Language, t } from '../app/texts.ts';

export const texts = (code: Language) => import(`../texts/size/${code}.json`);

/** How much more a message takes, when that begins to matter. */
export default function Size({ left, over }: { left: number; over: number }) {
  return (
    <span class={over > 0 ? 'size over' : 'size'} role="status">
      {over > 0 ? t('size.over', { n: over }) : t('size.left', { n: left })}
    </span>
  );
}
