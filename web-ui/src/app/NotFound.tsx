import { useFirstFocus } from './firstFocus.ts';
import { Mark } from './icons.tsx';
import { type Language, t } from './texts.ts';

export const texts = (code: Language) => import(`../texts/lost/${code}.json`);

/** The same for an address that never was and for what is not open to the reader. */
export default function NotFound() {
  const heading = useFirstFocus<HTMLHeadingElement>();
  return (
    <div class="choose">
      <Mark />
      <h1 tabIndex={-1} ref={heading}>
        {t('lost.title')}
      </h1>
      <p>{t('lost.note')}</p>
      <a class="primary" href="/">
        {t('lost.back')}
      </a>
    </div>
  );
}
