import { emptyFloor, foldFloor } from '../consultations/floor.ts';
import { emptyLedger, foldLedger } from '../consultations/ledger.ts';
import { orderOf } from '../consultations/order.ts';
import { emptyProgramme, foldProgramme } from '../dialogues/programme.ts';
import { foldMessage, inOrder, type Messages } from '../messages/state.ts';
import { emptyRoom, foldRoom } from '../rooms/state.ts';
import type { Entry, Floor, FloorPlace, Ledger, Message, Programme, RoomState } from '../wire/types.ts';

interface Folded {
  room: RoomState;
  messages: Message[];
  /** Of a consultation only. */
  floor?: Floor;
  order?: FloorPlace[];
  ledger?: Ledger;
  /** Of a dialogue only. */
  programme?: Programme;
}

/** A whole record, from its first entry: the state that every screen ends in, whichever way it came. */
export function foldHistory(entries: readonly Entry[]): Folded {
  let room = emptyRoom;
  let floor = emptyFloor;
  let ledger = emptyLedger;
  let programme = emptyProgramme;
  const messages: Messages = new Map();
  for (const entry of entries) {
    room = foldRoom(room, entry);
    foldMessage(messages, entry);
    floor = foldFloor(floor, entry);
    ledger = foldLedger(ledger, entry);
    programme = foldProgramme(programme, entry);
  }
  const folded = { room, messages: inOrder(messages) };
  if (room.kind === 'nationalDialogue') return { ...folded, programme };
  return room.kind === 'liveConsultation' ? { ...folded, floor, order: orderOf(floor), ledger } : folded;
}
