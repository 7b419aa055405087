import { signal } from '@preact/signals';
import type { Database, Draft } from '../app/database.ts';

const after = 1_000;

/** What somebody has begun to write, kept on this device for each topic: at most a second of it can be lost. */
export class Drafts {
  /** What another device has written in the place of what was here. */
  readonly came = signal<{ lane: string; before: string; text: string } | null>(null);
  /** Told of each draft that was written here. */
  kept: ((lane: string) => void) | null = null;
  private due: { key: string; draft: Draft | null } | null = null;
  private turn = 0;

  constructor(private readonly database: Database | null) {}

  async load(key: string): Promise<Draft | undefined> {
    if (this.due?.key === key) return this.due.draft ?? undefined;
    return this.database?.get('drafts', key).catch(() => undefined);
  }

  keep(key: string, draft: Draft | null): void {
    if (this.due && this.due.key !== key) this.flush();
    if (!this.due) this.turn = window.setTimeout(() => this.flush(), after);
    this.due = { key, draft };
  }

  flush(): void {
    clearTimeout(this.turn);
    const { due, database } = this;
    this.due = null;
    if (!due || !database) return;
    const written = { text: due.draft?.text ?? '', at: Date.now() };
    const done = written.text ? database.put('drafts', written, due.key) : database.delete('drafts', due.key);
    void Promise.resolve(done).then(
      () => this.kept?.(due.key),
      () => undefined,
    );
  }
}
