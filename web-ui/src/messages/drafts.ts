import type { Database, Draft } from '../app/database.ts';

const after = 1_000;

/** What somebody has begun to write, kept on this device for each topic. */
export class Drafts {
  private due: { key: string; draft: Draft | null } | null = null;
  private timer = 0;

  constructor(private readonly database: Database | null) {}

  async load(key: string): Promise<Draft | undefined> {
    return this.database?.get('drafts', key).catch(() => undefined);
  }

  keep(key: string, draft: Draft | null): void {
    if (this.due && this.due.key !== key) this.flush();
    this.due = { key, draft };
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), after);
  }

  flush(): void {
    clearTimeout(this.timer);
    const { due, database } = this;
    this.due = null;
    if (!due || !database) return;
    const done = due.draft?.text ? database.put('drafts', due.draft, due.key) : database.delete('drafts', due.key);
    void Promise.resolve(done).catch(() => undefined);
  }
}
