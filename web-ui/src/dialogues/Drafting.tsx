import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, numeral, t } from '../app/texts.ts';
import { Unreached } from '../app/Unreached.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { RoomSheet } from '../rooms/RoomSheet.tsx';
import type { SynthesisPage } from '../wire/types.ts';
import { ContributionList } from './ContributionList.tsx';
import { HandOut } from './HandOut.tsx';
import { Points } from './Points.tsx';
import { Remarks } from './Remarks.tsx';
import { useSynthesis } from './synthesis.ts';
import './synthesis.css';

export const texts = (code: Language) => import(`../texts/synthesis/${code}.json`);

/** Where those who moderate a dialogue sum it up: its points on one side, on the other the contributions that no point cites yet. */
export default function Drafting({ collab, here }: ScreenProps) {
  if (!collab || here.name !== 'drafting') return null;
  return (
    <RoomSheet
      key={here.room}
      collab={collab}
      id={here.room}
      title={t('synthesis.write')}
      class="drafting"
      failed={t('synthesis.failed')}
    >
      {(room) => <Ready collab={collab} room={room} />}
    </RoomSheet>
  );
}

function Ready({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const { found: page, failed, look } = useSynthesis(collab, room);
  const state = room.room.value;
  if (page === null)
    return failed ? <Unreached words={t('synthesis.failed')} again={() => void look()} /> : <Loading />;
  return (
    <>
      <p class="room-name" dir="auto">
        {state.title}
      </p>
      {page.publications.length > 0 && (
        <p>
          <a href={`${pathOf({ name: 'room', room: room.id })}/synthesis`}>{t('synthesis.read')}</a>
        </p>
      )}
      {(failed !== null || collab.line.state.value.kind === 'away') && (
        <p class="callout" role="status">
          {t('synthesis.failed')}
        </p>
      )}
      {page.draft ? <Writing collab={collab} room={room} page={page} look={look} /> : <p>{t('synthesis.notYours')}</p>}
    </>
  );
}

interface WritingProps {
  collab: Collab;
  room: HeldRoom;
  page: SynthesisPage;
  look: () => Promise<void>;
}

function Writing({ collab, room, page, look }: WritingProps) {
  const [side, setSide] = useState<'points' | 'contributions'>('points');
  const writes = page.may.includes('synthesis.draftPoint');
  const open = (page.covered ?? []).reduce((sum, one) => sum + one.open, 0);
  if (!writes && page.draft?.length === 0)
    return <p>{t(room.room.value.closed ? 'synthesis.closed' : 'synthesis.notYet')}</p>;
  return (
    <>
      {!writes && <p class="note">{t('synthesis.closed')}</p>}
      <HandOut collab={collab} room={room} page={page} look={look} />
      <Remarks collab={collab} room={room} page={page} look={look} />
      <fieldset class="drafting-sides" aria-label={t('synthesis.write')}>
        {(['points', 'contributions'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={side === one} onClick={() => setSide(one)}>
            {t(`synthesis.${one}`)} {one === 'points' ? numeral(page.draft?.length ?? 0) : numeral(open)}
          </button>
        ))}
      </fieldset>
      <div class={`drafting-both ${side}`}>
        <Points collab={collab} room={room} page={page} writes={writes} look={look} />
        <ContributionList collab={collab} room={room} page={page} writes={writes} look={look} />
      </div>
    </>
  );
}
