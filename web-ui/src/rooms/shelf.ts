import type { Database } from '../app/database.ts';
import { HeldRoom } from './held.ts';

const roomsAtMost = 20;

/** The rooms as this device last saw them: what is here is shown at once, and then caught up with. */
export class Shelf {
  private readonly due = new Set<HeldRoom>();
  private waiting = false;

  constructor(private readonly database: Database | null) {}

  async load(): Promise<HeldRoom[]> {
    const kept = (await this.database?.getAll('held')) ?? [];
    kept.sort((a, b) => b.touched - a.touched);
    for (const { id } of kept.slice(roomsAtMost)) void this.database?.delete('held', id);
    return kept.slice(0, roomsAtMost).map((snapshot) => {
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
        // A full disk: what is kept here can always be asked for again.
      }
    }
  }
}
