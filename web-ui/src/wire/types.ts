import type { components } from './api.ts';

type Schemas = components['schemas'];
export type Organization = Schemas['Organization'];
export type Person = Schemas['Person'];
export type DemoPerson = Schemas['DemoPerson'];
export type Entry = Schemas['Entry'];
export type RoomLine = Schemas['RoomLine'];
export type RoomPage = Schemas['Room'];
export type RoomState = Omit<RoomPage, 'id' | 'epoch' | 'mark' | 'me'>;
export type Participant = Schemas['Participant'];
export type Topic = Schemas['Topic'];
export type Message = Schemas['Message'];
export type EntriesPage = Schemas['Entries'];
export type MessagesPage = Schemas['Messages'];
export type Behind = Schemas['Behind'];
export type CatchUpRoom = Schemas['CatchUpRoom'];
export type CatchUp = Schemas['CatchUp'];
export type Answer = Schemas['Answer'];
export type Problem = Schemas['Problem'];

/** Where a screen stands in a room's record. */
export interface Place {
  after: number;
  epoch: string;
  mark: string;
}

/** Flat, with a random id that makes a retry harmless. */
export interface Command {
  type: string;
  id: string;
  [field: string]: unknown;
}
