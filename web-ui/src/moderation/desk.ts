import { useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { useLooked } from '../rooms/looked.ts';
import { Refused } from '../wire/http.ts';
import type { DeskPage, MessagesPage } from '../wire/types.ts';

export type Case = DeskPage['waiting'][number];

const around = 11;
const roomPath = (id: string) => `rooms/${encodeURIComponent(id)}`;

/** What waits in the room: asked for again whenever something has happened there, reports too, of which nothing else is handed out. */
export function useDesk(collab: Collab, room: HeldRoom) {
  const { found, failed, look } = useLooked(collab, room, () => collab.http.get<DeskPage>(`${roomPath(room.id)}/desk`));
  const why = failed === null ? '' : failed instanceof Refused && failed.status === 403 ? 'right' : 'away';
  return { page: found, failed: why, look } as const;
}

/** The messages before and after that one; null while they are fetched. */
export function useAround(collab: Collab, room: HeldRoom, { message, said }: Case) {
  const [page, setPage] = useState<MessagesPage | null>(null);
  const [failed, setFailed] = useState(false);
  const topic = said?.topic;
  useEffect(() => {
    let wanted = true;
    setPage(null);
    setFailed(false);
    collab.http.messages(room.id, { topic, around: message, limit: around }).then(
      (found) => wanted && setPage(found),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [collab, room.id, message, topic]);
  return { page, failed };
}
