import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { useLooked } from '../rooms/looked.ts';
import type { Statement, StatementList } from '../wire/types.ts';

export const pathOfAll = (room: string) => `rooms/${encodeURIComponent(room)}/joint-statements`;

/** What is shown stays while there is no line. */
export const useAll = (collab: Collab, room: HeldRoom) =>
  useLooked(collab, room, () => collab.http.get<StatementList>(pathOfAll(room.id)));

export const useStatement = (collab: Collab, room: HeldRoom, number: number) =>
  useLooked(collab, room, () => collab.http.get<Statement>(`${pathOfAll(room.id)}/${number}`));

/** What is handed down to everything that is done with a statement. */
export interface Work {
  collab: Collab;
  room: HeldRoom;
  page: Statement;
  look: () => Promise<void>;
}

export const may = ({ page }: Pick<Work, 'page'>, verb: string): boolean => page.may.includes(`jointStatement.${verb}`);

/** The organization for which the reader would sign has signed. */
export const signed = ({ signatures, voice }: Statement): boolean => signatures.some(({ id }) => id === voice);

/** Versions of a paragraph that an address asks for, and which two of them are compared. */
export interface Asked {
  versions: number;
  from: number;
  to: number;
}

export function askedIn(search: string): Asked | null {
  const query = new URLSearchParams(search);
  const number = (name: keyof Asked) => Number(query.get(name) ?? 0);
  return number('versions') > 0 ? { versions: number('versions'), from: number('from'), to: number('to') } : null;
}
