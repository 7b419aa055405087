import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { language, t } from '../app/texts.ts';
import { command, languageOf } from '../messages/verbs.ts';
import type { HeldFloor } from './held.ts';
import { limitOf } from './order.ts';
import { act } from './words.ts';

const wordsPerMinute = 120;

/** The text that somebody hands in: before their turn, or afterwards if they were not reached. */
export function Statement({ collab, held }: { collab: Collab; held: HeldFloor }) {
  const [text, setText] = useState('');
  const floor = held.floor.value;
  const late = held.ofMine(({ state, written }) => state === 'notReached' && !written);
  const request = held.mine ?? late;
  if (!floor || !request) return null;
  const seconds = limitOf(floor, request) / 1000;
  const send = async (event: Event) => {
    event.preventDefault();
    const said = { request: request.number, text: text.trim(), lang: languageOf(text, language.peek()) };
    const does = late === request ? command('floor.write', said) : command('floor.prepare', said);
    if (await act(collab, held.room, does)) setText('');
  };
  return (
    <details class="floor-hall" open={late === request}>
      <summary>
        {t('floor.prepare')} {request.prepared !== undefined && <span class="chip">{t('floor.handedIn')}</span>}
      </summary>
      <form onSubmit={(event) => void send(event)}>
        <p class="note">{t(late === request ? 'floor.notReached' : 'floor.prepareNote')}</p>
        <label class="hidden" for="prepared">
          {t('floor.prepare')}
        </label>
        <textarea
          id="prepared"
          dir="auto"
          rows={5}
          required
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="floor-words">{t('floor.words', { n: Math.round((seconds / 60) * wordsPerMinute), m: seconds })}</p>
        <button type="submit" class="primary">
          {t('floor.handIn')}
        </button>
      </form>
    </details>
  );
}
