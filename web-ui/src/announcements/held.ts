import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { HeldPart } from '../rooms/heldPart.ts';
import type { Announcements, Entry } from '../wire/types.ts';

const held = new WeakMap<HeldRoom, HeldPart<Announcements, Announcements>>();

/** What a channel asks to be read, as this screen holds it. */
export function announcementsOf(collab: Collab, room: HeldRoom): HeldPart<Announcements, Announcements> {
  const known =
    held.get(room) ??
    new HeldPart<Announcements, Announcements>(room, {
      ask: () => collab.http.get<Announcements>(`rooms/${encodeURIComponent(room.id)}/announcements`),
      of: (page) => page,
      fold: (part, entry) => {
        const own = room.room.peek().people[entry.by ?? -1]?.organization?.id;
        // Other organizations may be in the room now; and for whom somebody speaks who is not named, the hub knows.
        // Who had read what asks again, it knows, too.
        const asks =
          /^participant\.|^message\.announced$/.test(entry.type) ||
          (entry.type === 'announcement.wasRead' && own === undefined);
        if (asks) queueMicrotask(() => void known.load());
        return foldAnnouncements(part, entry, own);
      },
    });
  held.set(room, known);
  return known;
}

/** What an entry does to them; `own` is the organization of whoever made it. Pure; an organization that has read one stays so. */
export function foldAnnouncements(
  part: Announcements,
  { type, data = {}, seq, at }: Entry,
  own?: string,
): Announcements {
  const number = Number(data.announcement ?? data.message);
  const change = (to: Partial<Announcements['items'][number]>) => ({
    ...part,
    items: part.items.map((one) => (one.message === number ? { ...one, ...to } : one)),
  });
  const others = part.items.filter(({ message }) => message !== number);
  if (type === 'message.retracted' || type === 'message.removed' || (type === 'message.announced' && data.on !== true))
    return { ...part, items: others };
  if (type === 'message.announced')
    return { ...part, items: [...others, { message: number, read: own === undefined ? [] : [own] }] };
  if (type === 'announcement.reminded') return change({ reminded: at ?? seq });
  const before = part.items.find(({ message }) => message === number)?.read ?? [];
  if (type !== 'announcement.wasRead' || own === undefined || before.includes(own)) return part;
  return change({ read: [...before, own] });
}
