import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { HeldPart } from '../rooms/heldPart.ts';
import type { Announcements, Entry } from '../wire/types.ts';

/** Who is in the room may have changed with it, and so which organizations are. */
const changesOrganizations = /^participant\./;
const held = new WeakMap<HeldRoom, HeldPart<Announcements, Announcements>>();

/** What a channel asks to be read, as this screen holds it. */
export function announcementsOf(collab: Collab, room: HeldRoom): HeldPart<Announcements, Announcements> {
  const known =
    held.get(room) ??
    new HeldPart<Announcements, Announcements>(room, {
      ask: () => collab.http.get<Announcements>(`rooms/${encodeURIComponent(room.id)}/announcements`),
      of: (page) => page,
      fold: (part, entry) => {
        if (changesOrganizations.test(entry.type)) queueMicrotask(() => void known.load());
        return foldAnnouncements(part, entry);
      },
    });
  held.set(room, known);
  return known;
}

/** What an entry does to them. Pure; an organization that has read one stays so. */
export function foldAnnouncements(part: Announcements, { type, data = {}, seq, at }: Entry): Announcements {
  const number = Number(data.announcement ?? data.message);
  const change = (to: Partial<Announcements['items'][number]>) => ({
    ...part,
    items: part.items.map((one) => (one.message === number ? { ...one, ...to } : one)),
  });
  const others = part.items.filter(({ message }) => message !== number);
  if (type === 'message.retracted' || (type === 'message.announced' && data.on !== true))
    return { ...part, items: others };
  if (type === 'message.announced') return { ...part, items: [...others, { message: number, read: [] }] };
  if (type === 'announcement.reminded') return change({ reminded: at ?? seq });
  const before = part.items.find(({ message }) => message === number)?.read ?? [];
  const { organization } = data;
  if (type !== 'announcement.wasRead' || typeof organization !== 'string' || before.includes(organization)) return part;
  return change({ read: [...before, organization] });
}
