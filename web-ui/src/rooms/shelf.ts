import type { Database } from '../app/database.ts';
import type { Message, RoomState } from '../wire/types.ts';
import { HeldRoom } from './held.ts';
import type { Reach } from './reach.ts';
import type { Unread } from './unread.ts';

const roomsAtMost = 40;
const bytesAtMost = 25 * 1024 * 1024;

/** What survives a closed browser. */
export interface HeldSnapshot {
  id: string;
  room: RoomState;
  me: number | null;
  place: { at: number; epoch: string; mark: string };
  messages: Message[];
  reaches: [number, Reach][];
  unread?: [number, Unread][];
  touched: number;
}

/** The rooms as this device last saw them: what is here is shown at once, and then caught up with. */
export class Shelf {
  private readonly due = new Set<HeldRoom>();
  private waiting = false;

  constructor(private readonly database: Database | null) {}

  async load(): Promise<HeldRoom[]> {
    const kept = (await this.database?.getAll('held').catch(() => undefined)) ?? [];
    const { stay, go } = sorted(kept);
    for (const { id } of go) void this.database?.delete('held', id).catch(() => undefined);
    return stay.map((snapshot) => {
      const room = new HeldRoom(snapshot.id);
      room.restore(snapshot);
      return room;
    });
  }

  /** Kept a little later, many changes at once. */
  keep(room: HeldRoom): void {
    this.due.add(room);
    if (this.waiting) return;
    this.waiting = true;
    setTimeout(() => void this.write(), 1_500);
  }

  async write(): Promise<void> {
    this.waiting = false;
    const rooms = [...this.due];
    this.due.clear();
    for (const room of rooms) {
      const { value: standing } = room.standing;
      try {
        if (standing === 'ready') await this.database?.put('held', room.snapshot());
        else if (standing === 'ended') await this.database?.delete('held', room.id);
      } catch {
        await this.makeRoom();
      }
    }
  }

  /** A full disk: the room that was looked at longest ago goes. It can always be asked for again. */
  private async makeRoom(): Promise<void> {
    try {
      const kept = (await this.database?.getAll('held')) ?? [];
      const oldest = kept.sort((a, b) => a.touched - b.touched)[0];
      if (oldest) await this.database?.delete('held', oldest.id);
    } catch {
      // Nothing is kept here then; what is on the hub can be asked for when there is a line.
    }
  }
}

/** Those looked at last stay, as far as the place reaches. */
export function sorted(kept: HeldSnapshot[], most = bytesAtMost): { stay: HeldSnapshot[]; go: HeldSnapshot[] } {
  const stay: HeldSnapshot[] = [];
  const go: HeldSnapshot[] = [];
  let bytes = 0;
  for (const snapshot of kept.sort((a, b) => b.touched - a.touched)) {
    bytes += sizeOf(snapshot);
    (stay.length < roomsAtMost && bytes <= most ? stay : go).push(snapshot);
  }
  return { stay, go };
}

/** About: texts make nearly all of it. */
function sizeOf({ messages, room }: HeldSnapshot): number {
  const words = messages.reduce((sum, { text = '', html = '' }) => sum + 2 * (text.length + html.length) + 200, 0);
  return words + 300 * Object.keys(room.people).length + 200 * room.topics.length;
}
