import { signal } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { HeldPart } from '../rooms/heldPart.ts';
import type { Entry, Ledger, LedgerPage } from '../wire/types.ts';
import { foldLedger } from './ledger.ts';

/** What was asked and voted on in a session, and what the reader's own voice has said of it. */
export class HeldLedger extends HeldPart<Ledger, LedgerPage> {
  readonly ledger = this.now;

  constructor(
    collab: Collab,
    room: HeldRoom,
    /** The questions that my voice is for. */
    readonly mine = signal<ReadonlySet<number>>(new Set()),
    /** My ballots by the number of the poll; of secret ones only those given on this screen. */
    readonly given = signal<Record<string, number[]>>({}),
    /** Open secret votes in whose box my ballot lies, with the receipt if it was given on this screen. */
    readonly cast = signal<ReadonlyMap<number, string>>(new Map()),
  ) {
    super(room, {
      ask: () => collab.http.ledger(room.id),
      of: (page) => {
        mine.value = new Set(page.mine);
        given.value = { ...given.peek(), ...(page.given as Record<string, number[]>) };
        cast.value = new Map(page.cast.map((poll) => [poll, cast.peek().get(poll) ?? '']));
        return page.ledger;
      },
      fold: (ledger, entry) => {
        if (entry.by !== undefined && entry.by === room.me.peek()) ofOwn(entry, mine, given);
        return foldLedger(ledger, entry);
      },
    });
  }
}

function ofOwn({ type, data }: Entry, mine: HeldLedger['mine'], given: HeldLedger['given']): void {
  const { question, on, poll, choices } = (data ?? {}) as {
    question?: number;
    on?: boolean;
    poll?: number;
    choices?: number[];
  };
  if (type === 'question.voted' && question !== undefined) {
    const next = new Set(mine.peek());
    if (on) next.add(question);
    else next.delete(question);
    mine.value = next;
  }
  if (poll !== undefined && choices) given.value = { ...given.peek(), [poll]: choices };
}

const held = new WeakMap<HeldRoom, HeldLedger>();

export function ledgerOf(collab: Collab, room: HeldRoom): HeldLedger {
  const known = held.get(room) ?? new HeldLedger(collab, room);
  held.set(room, known);
  return known;
}
