import { useEffect, useState } from 'preact/hooks';
import { announce } from '../app/announcer.ts';
import type { Collab } from '../app/collab.ts';
import { useFirstFocus } from '../app/firstFocus.ts';
import { t } from '../app/texts.ts';
import { command, languageOf } from '../messages/verbs.ts';
import { contributes, presides } from '../rooms/rights.ts';
import type { HeldFloor } from './held.ts';
import { act, trouble } from './words.ts';

interface Props {
  collab: Collab;
  held: HeldFloor;
}

/** One big button, whose label is the state that one is in. */
export function MyButton({ collab, held }: Props) {
  const [joint, setJoint] = useState(false);
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { room } = held;
  const floor = held.floor.value;
  const who = room.room.value.people[room.present ?? -1];
  useSaid(held);
  if (!floor || !contributes(who) || (presides(who) && !held.mine)) return null;
  const send = async (command: Parameters<typeof act>[2]) => {
    setBusy(true);
    await act(collab, room, command);
    setBusy(false);
    setLeaving(false);
  };
  const { mine } = held;
  const item = floor.agenda.find(({ state }) => state === 'open') ?? floor.agenda.find(({ listOpen }) => listOpen);
  if (mine?.state === 'called' || mine?.state === 'speaking') {
    const speaking = mine.state === 'speaking';
    const whose = { request: mine.number };
    const does = speaking ? command('floor.yield', whose) : command('floor.speak', whose);
    return (
      <button type="button" class="primary my-floor now" disabled={busy} onClick={() => void send(does)}>
        {t(speaking ? 'floor.yield' : 'floor.speakNow')}
      </button>
    );
  }
  if (mine) {
    const place = held.order.value.findIndex(({ request }) => request === mine.number) + 1;
    if (leaving)
      return (
        <Leaving
          busy={busy}
          leave={() => void send(command('floor.withdraw', { request: mine.number }))}
          stay={() => setLeaving(false)}
        />
      );
    return (
      <button type="button" class="my-floor waiting" onClick={() => setLeaving(true)}>
        {t('floor.withdraw', { n: place })}
      </button>
    );
  }
  if (floor.phase === 'adjourned')
    return (
      <p class="my-floor note">
        {t('floor.ended')} · <a href={`/rooms/${room.id}/outcome`}>{t('floor.outcome')}</a>
      </p>
    );
  if (!item?.listOpen) return <p class="my-floor note">{t(item ? 'floor.shut' : 'floor.notYet')}</p>;
  const lang = languageOf('', document.documentElement.lang);
  return (
    <div class="my-asking">
      <button
        type="button"
        class="primary my-floor"
        disabled={busy}
        onClick={() => void send(command('floor.request', { item: item.number, joint: joint || undefined, lang }))}
      >
        {t('floor.ask')}
      </button>
      <label>
        <input type="checkbox" checked={joint} onChange={(event) => setJoint(event.currentTarget.checked)} />{' '}
        {t('floor.joint')}
      </label>
    </div>
  );
}

/** A place on the list is not lost by one tap beside another button. */
function Leaving({ busy, leave, stay }: { busy: boolean; leave: () => void; stay: () => void }) {
  const first = useFirstFocus<HTMLButtonElement>();
  return (
    <div class="my-leaving">
      <button type="button" class="primary my-floor" ref={first} onClick={stay}>
        {t('floor.stay')}
      </button>
      <button type="button" class="my-floor waiting" disabled={busy} onClick={leave}>
        {t('floor.leaveList')}
      </button>
    </div>
  );
}

/** One's place is said politely when it changes; that one is called is said at once. */
function useSaid(held: HeldFloor): void {
  const { mine } = held;
  const place = held.order.value.findIndex(({ request }) => request === mine?.number) + 1;
  const { state } = mine ?? {};
  useEffect(() => {
    if (state === 'queued' && place > 0) announce(t('floor.saidPlace', { n: place }));
  }, [state, place]);
}

/** Two things that cannot wait, and what the hub refused. */
export function Alarm({ held }: { held: HeldFloor }) {
  const { state } = held.mine ?? {};
  const words =
    state === 'called' ? t('floor.saidCalled') : state === 'speaking' ? t('floor.saidYours') : trouble.value;
  return (
    <p class={words === trouble.value ? 'floor-alarm problem' : 'floor-alarm'} role="alert">
      {words}
    </p>
  );
}
