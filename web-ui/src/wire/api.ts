/**
 * The shapes of docs/wire.md, in the form that openapi-typescript gives them: this file is written by hand until
 * the hub's OpenAPI document replaces it. Nothing imports it but types.ts.
 */
export interface components {
  schemas: {
    Organization: { id: string; name: string; kind: string; country?: string };
    Person: {
      id: string;
      name: string;
      account: string;
      organization?: components['schemas']['Organization'] | null;
      lang?: string | null;
    };
    Session: { person: components['schemas']['Person'] };
    DemoPerson: {
      id: string;
      name: string;
      role: string;
      organization?: components['schemas']['Organization'] | string | null;
    };
    DemoPeople: { items: components['schemas']['DemoPerson'][] };
    Entry: {
      seq: number;
      type: string;
      at?: number;
      by?: number;
      as?: string;
      data?: { [key: string]: unknown };
      html?: string;
      gone?: boolean;
      fetch?: boolean;
      topic?: number;
      command?: string;
    };
    RoomLine: {
      id: string;
      kind: string;
      title: string;
      visibility: string;
      closed: boolean;
      head: number;
      epoch: string;
      joined: boolean;
    };
    Rooms: { items: components['schemas']['RoomLine'][]; next: string | null };
    Participant: {
      name: string;
      role: string;
      account: string;
      organization?: components['schemas']['Organization'];
      left?: boolean;
    };
    Topic: { topic: number; title: string; closed: boolean };
    Room: {
      id: string;
      kind: string;
      title: string;
      visibility: string;
      closed: boolean;
      at: number;
      epoch: string;
      mark: string;
      me?: number | null;
      people: { [number: string]: components['schemas']['Participant'] };
      topics: components['schemas']['Topic'][];
    };
    Message: {
      seq: number;
      at: number;
      by?: number;
      as?: string;
      topic?: number;
      text?: string;
      html?: string;
      lang?: string;
      replyTo?: number;
      edited?: number;
      reactions?: { [emoji: string]: number[] };
      pinned?: boolean;
      gone?: boolean;
    };
    Entries: {
      room: string;
      epoch: string;
      head: number;
      entries: components['schemas']['Entry'][];
      people: { [number: string]: components['schemas']['Participant'] };
    };
    Messages: {
      room: string;
      at: number;
      epoch: string;
      mark: string;
      items: components['schemas']['Message'][];
      people: { [number: string]: components['schemas']['Participant'] };
      more: boolean;
    };
    Behind: {
      gone: number[];
      changed: components['schemas']['Message'][];
      newest: components['schemas']['Message'][];
      room: components['schemas']['Room'];
    };
    CatchUpRoom: {
      head?: number;
      epoch?: string;
      mark?: string;
      entries?: components['schemas']['Entry'][];
      behind?: components['schemas']['Behind'];
      reset?: boolean;
    };
    CatchUp: { rooms: { [room: string]: components['schemas']['CatchUpRoom'] } };
    Answer: {
      status: string;
      seq?: number;
      hash?: string;
      code?: string;
      detail?: string;
      retryAfterMs?: number;
    };
    Problem: { type?: string; title?: string; status?: number; code?: string; detail?: string };
  };
}
