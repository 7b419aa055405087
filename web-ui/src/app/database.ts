import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxItem } from '../messages/outbox.ts';
import type { HeldSnapshot } from '../rooms/shelf.ts';

export interface Draft {
  text: string;
  at?: number;
  /** Of the hub's, where it is the same text. */
  revision?: number;
}

export interface CollabDatabase extends DBSchema {
  outbox: { key: number; value: OutboxItem };
  drafts: { key: string; value: Draft };
  held: { key: string; value: HeldSnapshot };
  seen: { key: string; value: number };
}

export type Database = IDBPDatabase<CollabDatabase>;

/** What this device keeps: unsent messages, drafts, and the rooms as last seen. */
export function openDatabase(name = 'collab'): Promise<Database> {
  return openDB<CollabDatabase>(name, 1, {
    upgrade(database) {
      database.createObjectStore('outbox', { keyPath: 'key', autoIncrement: true });
      database.createObjectStore('drafts');
      database.createObjectStore('held', { keyPath: 'id' });
      database.createObjectStore('seen');
    },
  });
}
