import { useLayoutEffect } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { Command, Floor } from '../wire/types.ts';
import type { HeldFloor } from './held.ts';
import { act, nameOf } from './words.ts';

interface Deed {
  label: string;
  does: Command;
  /** With Alt, by its place on the keyboard: the same key on every layout. */
  key?: string;
  strong?: boolean;
}

/** What the chair can do now, the next thing first; each by button and by key. */
export function ChairBar({ collab, held }: { collab: Collab; held: HeldFloor }) {
  const floor = held.floor.value;
  const deeds = floor ? deedsOf(floor, held) : [];
  // With the very list that is shown: a key must never do what the screen said a moment ago.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const deed = deeds.find(({ key }) => key === event.code);
      if (!deed) return;
      event.preventDefault();
      void act(collab, held.room, deed.does);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <div class="chair-bar" role="group" aria-label={t('floor.console')}>
      {deeds.map(({ label, does, strong, key }) => (
        <button
          key={label}
          type="button"
          class={strong ? 'primary' : 'deed'}
          aria-keyshortcuts={key ? `Alt+${key.slice(3)}` : undefined}
          title={key ? `Alt+${key.slice(3)}` : undefined}
          onClick={() => void act(collab, held.room, does)}
        >
          {label}
        </button>
      ))}
      {floor?.phase === 'adjourned' && (
        <a class="primary" href={`/rooms/${held.room.id}/report`}>
          {t('floor.report')}
        </a>
      )}
      <p class="chair-keys">{t('floor.keys')}</p>
    </div>
  );
}

function deedsOf(floor: Floor, held: HeldFloor): Deed[] {
  switch (floor.phase) {
    case 'draft':
    case 'announced':
      return [{ label: t('floor.openLobby'), does: command('session.openLobby', {}), strong: true }];
    case 'lobbyOpen':
      return [{ label: t('floor.openSession'), does: command('session.open', {}), strong: true }];
    case 'suspended':
      return [{ label: t('floor.resume'), does: command('session.resume', {}), strong: true }, ...ends(floor)];
    case 'inSession':
      return [
        ...ofTurn(floor, held),
        { label: t('floor.suspend'), does: command('session.suspend', { reason: undefined }) },
        ...ends(floor),
      ];
    default:
      return [];
  }
}

const ends = (floor: Floor): Deed[] =>
  floor.turn ? [] : [{ label: t('floor.adjourn'), does: command('session.adjourn', {}) }];

function ofTurn(floor: Floor, held: HeldFloor): Deed[] {
  const { turn } = floor;
  const next = floor.requests[held.order.value[0]?.request ?? 0];
  if (!turn)
    return next
      ? [
          {
            label: t('floor.callNext', { name: nameOf(held.room, next) }),
            does: command('floor.call', { request: next.number }),
            key: 'KeyN',
            strong: true,
          },
        ]
      : [];
  const whose = { request: turn.request };
  const prepared = floor.requests[turn.request]?.prepared;
  const text: Deed[] =
    prepared === undefined
      ? []
      : [{ label: t('floor.deliver'), does: command('floor.deliver', { ...whose, prepared }) }];
  if (!turn.speaking)
    return [
      { label: t('floor.begin'), does: command('floor.speak', whose), key: 'KeyB', strong: true },
      { label: t('floor.absent'), does: command('floor.absent', { ...whose, fence: undefined }), key: 'KeyX' },
      ...text,
    ];
  const clock: Deed =
    turn.left === undefined
      ? { label: t('floor.pause'), does: command('floor.pause', {}), key: 'KeyP' }
      : { label: t('floor.run'), does: command('floor.resume', {}), key: 'KeyP' };
  return [
    { label: t('floor.finish'), does: command('floor.yield', whose), key: 'KeyF', strong: true },
    ...(floor.point ? [] : [clock]),
    { label: t('floor.more'), does: command('floor.extend', { seconds: 60 }) },
    { label: t('floor.cut'), does: command('floor.cut', { ...whose, fence: undefined }), key: 'KeyX' },
    ...text,
  ];
}
