import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { command, languageOf } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { contributes } from '../rooms/rights.ts';
import type { HeldLedger } from './heldLedger.ts';
import { act } from './words.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
  held: HeldLedger;
  chair: boolean;
}

/** A question for the session; where questions are held, it says so before one writes. */
export function AskForm({ collab, room, held, chair }: Props) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const hold = held.ledger.value?.hold ?? false;
  if (room.room.value.closed || !contributes(room.room.value.people[room.present ?? -1])) return null;
  const ask = async (event: Event) => {
    event.preventDefault();
    if (busy || text.trim() === '') return;
    setBusy(true);
    const words = text.trim();
    const asked = command('question.ask', { text: words, lang: languageOf(words, document.documentElement.lang) });
    if (await act(collab, room, asked)) {
      setText('');
      // One's own that is held is in no frame: it is asked for.
      if (hold && !chair) void held.load();
    }
    setBusy(false);
  };
  return (
    <form class="ask-form" onSubmit={(event) => void ask(event)}>
      <label for="ask-words">{t('ledger.ask')}</label>
      <textarea
        id="ask-words"
        dir="auto"
        rows={2}
        required
        maxLength={2000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {hold && !chair && <p class="choice-note">{t('ledger.holdNote')}</p>}
      <div class="ledger-row">
        <button type="submit" class="primary" disabled={busy}>
          {t('ledger.askNow')}
        </button>
        {chair && (
          <button
            type="button"
            class="quiet"
            aria-pressed={hold}
            onClick={() => void act(collab, room, command('question.hold', { on: !hold }))}
          >
            {t(hold ? 'ledger.holdOff' : 'ledger.holdOn')}
          </button>
        )}
      </div>
    </form>
  );
}
