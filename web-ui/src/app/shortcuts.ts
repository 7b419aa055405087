import { type Asked, ask } from '../messages/asked.ts';
import { toldOf } from '../notifications/told.ts';
import { byKind, type Listed, roomLines } from '../rooms/lines.ts';
import { newsOf } from '../rooms/news.ts';
import { announce } from './announcer.ts';
import type { Collab } from './collab.ts';
import { kept } from './kept.ts';
import { type Action, Chords, isSingle } from './keys.ts';
import { listOpen, switcherOpen } from './opened.ts';
import { go, route } from './routes.ts';
import { t } from './texts.ts';
import { togglePanel } from './viewport.ts';

const single = kept('collab.singleKeys', true, (value) => typeof value === 'boolean');
/** Whether keys without a modifier do something (WCAG 2.1.4). */
export const singleKeys = single.now;
export const setSingleKeys = single.set;

const isWriting = (element: Element | null) =>
  !!element?.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]');

/** Answers how to stop. */
export function startShortcuts(collab: Collab): () => void {
  const chords = new Chords();
  const installed = matchMedia('(display-mode: standalone)').matches;
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (installed && event.key === 'F6' && !event.altKey) return done(event, () => region(event.shiftKey ? -1 : 1));
    const action = chords.take(event, event.timeStamp);
    if (action === null || (isSingle(action) && (!singleKeys.peek() || isWriting(document.activeElement)))) return;
    if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
    done(event, () => run(action, collab));
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}

function done(event: Event, act: () => void): void {
  event.preventDefault();
  act();
}

function run(action: Action, collab: Collab): void {
  acts[action](collab);
}

const acts: Record<Action, (collab: Collab) => void> = {
  find: openSwitcher,
  search: () => go({ name: 'search' }),
  previousRoom: (collab) => stepRoom(collab, -1, () => true),
  nextRoom: (collab) => stepRoom(collab, 1, () => true),
  previousUnread: (collab) => stepRoom(collab, -1, unread(collab)),
  nextUnread: (collab) => stepRoom(collab, 1, unread(collab)),
  nextRegion: () => region(1),
  previousRegion: () => region(-1),
  panel: togglePanel,
  shortcuts: openList,
  help: openList,
  nextMessage: () => stepMessage(1),
  previousMessage: () => stepMessage(-1),
  nextNews: (collab) => {
    const nearer = document.querySelector<HTMLElement>('.next-unread');
    if (nearer) nearer.click();
    else nextNews(collab);
  },
  reply: () => askFor('reply'),
  quote: () => askFor('quote'),
  edit: () => askFor('edit'),
  unread: markUnread,
  newTopic: () => document.querySelector<HTMLElement>('.topics .add')?.click(),
  goInbox: () => go({ name: 'inbox' }),
  goLive: () => go({ name: 'live' }),
  goDialogues: (collab) => goKind(collab, 'nationalDialogue'),
  goConsultations: (collab) => goKind(collab, 'liveConsultation'),
  goRegional: (collab) => goKind(collab, 'regionalChannel'),
};

function openList(): void {
  listOpen.value = true;
}

function openSwitcher(): void {
  switcherOpen.value = true;
}

const ordered = (collab: Collab): Listed[] => byKind(roomLines(collab) ?? []).flatMap(([, rooms]) => rooms);

const unread = (collab: Collab) => {
  const rooms = new Set(newsOf(collab).map(({ room }) => room.id));
  return ({ id }: Listed) => rooms.has(id);
};

/** The next room in the order of the list, from here and around. */
function stepRoom(collab: Collab, step: 1 | -1, wanted: (room: Listed) => boolean): void {
  const rooms = ordered(collab);
  const here = route.peek();
  const at = rooms.findIndex(({ id }) => 'room' in here && id === here.room);
  const start = at < 0 && step < 0 ? 0 : at;
  for (let tried = 1; tried <= rooms.length; tried++) {
    const room = rooms[(start + step * tried + rooms.length * 2) % rooms.length];
    if (!room || !wanted(room)) continue;
    go({ name: 'room', room: room.id });
    return;
  }
}

function nextNews(collab: Collab): void {
  const here = route.peek();
  const next = toldOf(collab).find(
    ({ room, topic }) => !('room' in here && here.room === room.id && (here.name !== 'topic' || here.topic === topic)),
  );
  if (next?.topic) go({ name: 'topic', room: next.room.id, topic: next.topic });
  else if (next) go({ name: 'room', room: next.room.id });
  else announce(t('news.none'));
}

function goKind(collab: Collab, kind: string): void {
  const room = ordered(collab).find((one) => one.kind === kind);
  go(room ? { name: 'room', room: room.id } : { name: 'rooms' });
}

const current = () => document.activeElement?.closest<HTMLElement>('.messages > .message') ?? null;

function stepMessage(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('.messages > .message')];
  const at = all.indexOf(current() as HTMLElement);
  const next = at < 0 ? all[all.length - 1] : all[at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function askFor(what: Asked['what']): void {
  const seq = Number(current()?.id.slice(1));
  if (seq > 0) ask({ what, seq });
}

function markUnread(collab: Collab): void {
  const here = route.peek();
  const room = 'room' in here ? collab.following.held.get(here.room) : undefined;
  const message = room?.messages.peek().get(Number(current()?.id.slice(1)));
  if (room && message && room.present !== null) collab.unreads.peek()?.unreadFrom(room, message);
}

const regions = ['.side', '.main-pane', '.foot-place', '.panel-pane'];

/** From one part of the screen to the next: ways, words, the place to write, the panel. */
function region(step: 1 | -1): void {
  const all = regions
    .map((one) => document.querySelector<HTMLElement>(one))
    .filter((one): one is HTMLElement => !!one && one.offsetParent !== null);
  const inside = all.filter((one) => one.contains(document.activeElement));
  const at = all.indexOf(inside[inside.length - 1] as HTMLElement);
  const next = all[(at + step + all.length) % all.length];
  const stop = next?.querySelector<HTMLElement>('textarea, [aria-current="page"], h1[tabindex], a[href], button');
  (stop ?? next)?.focus();
}
