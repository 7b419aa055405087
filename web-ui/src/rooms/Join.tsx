import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { lazy } from '../app/lazy.tsx';
import { type Language, t } from '../app/texts.ts';
import type { HeldRoom } from './held.ts';

export const texts = (code: Language) => import(`../texts/agree/${code}.json`);

export interface JoinProps {
  collab: Collab;
  room: HeldRoom;
}

const Ask = lazy(() => import('../members/Ask.tsx'), true);
const Agreement = lazy(() => import('./Agreement.tsx'));

/** Nobody writes before having agreed to the rules and to the data notice. */
export default function Join(props: JoinProps) {
  const [open, setOpen] = useState(false);
  if (props.room.room.value.mustAsk) return <Ask {...props} />;
  if (open) return <Agreement {...props} />;
  return (
    <div class="join-line">
      <p>{t('agree.note')}</p>
      <button type="button" class="primary" onClick={() => setOpen(true)}>
        {t('agree.title')}
      </button>
    </div>
  );
}
