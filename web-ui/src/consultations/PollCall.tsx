import { useEffect } from 'preact/hooks';
import { announce } from '../app/announcer.ts';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { panelShown, phone, togglePanel } from '../app/viewport.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { contributes } from '../rooms/rights.ts';
import { ledgerOf } from './heldLedger.ts';
import { side } from './side.ts';

/** A vote is being taken: it is one press away, wherever one is. */
export default function PollCall({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const held = ledgerOf(collab, room);
  const open = held.ledger.value?.polls.filter(({ state }) => state === 'open') ?? [];
  const called = open.find(({ number }) => held.given.value[number] === undefined);
  useEffect(() => {
    if (called) announce(t('floor.saidPoll', { question: called.question ?? '' }));
  }, [called?.number]);
  if (!called || !contributes(room.room.value.people[room.present ?? -1])) return null;
  const show = () => {
    side.value = 'ledger';
    if (!phone.value && !panelShown.value) togglePanel();
  };
  return (
    <button type="button" class="poll-call" onClick={show}>
      <span>{t('floor.voteNow')}</span> <bdi>{called.question}</bdi>
    </button>
  );
}
