import { signal } from '@preact/signals';
import type { Entry } from '../wire/types.ts';
import type { HeldRoom } from './held.ts';

const againAfter = 1_000;

/** How a part of a room is asked for, and what an entry does to it. */
export interface Part<T, Page extends { at: number }> {
  ask(): Promise<Page>;
  of(page: Page): T;
  fold(part: T, entry: Entry): T;
  /** What came with the page. */
  brought?: Page | undefined;
}

/** A part of a room as this screen holds it: asked for once, then folded from the same entries as everything else. */
export class HeldPart<T, Page extends { at: number }> {
  readonly now = signal<T | null>(null);
  private at = 0;
  private ahead: Entry[] = [];
  private loading = false;

  constructor(
    readonly room: HeldRoom,
    private readonly part: Part<T, Page>,
  ) {
    room.heard.add((entries) => this.hear(entries));
    if (part.brought) {
      this.take(part.brought);
      this.catchUp();
    } else void this.load();
  }

  /** Anew, where what is shown depends on who asks. */
  async load(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    try {
      this.take(await this.part.ask());
    } catch {
      // Without a line what is held stays on the screen; the room is read anew when there is one.
    }
    setTimeout(() => {
      this.loading = false;
      if (this.now.peek() === null || this.at < this.room.at.peek()) void this.load();
      else this.catchUp();
    }, againAfter);
  }

  private hear(entries: readonly Entry[] | null): void {
    if (entries === null) void this.load();
    else {
      this.ahead.push(...entries);
      this.catchUp();
    }
  }

  private catchUp(): void {
    let part = this.now.peek();
    if (part === null) return;
    for (const entry of this.ahead) {
      if (entry.seq !== this.at + 1) continue;
      part = this.part.fold(part, entry);
      this.at = entry.seq;
    }
    this.ahead = this.ahead.filter(({ seq }) => seq > this.at);
    this.now.value = part;
    if (this.ahead.length > 0 || this.at < this.room.at.peek()) void this.load();
  }

  private take(page: Page): void {
    if (page.at < this.at) return;
    this.at = page.at;
    this.ahead = this.ahead.filter(({ seq }) => seq > page.at);
    this.now.value = this.part.of(page);
  }
}
