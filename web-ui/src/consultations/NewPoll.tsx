import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { command, languageOf } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Poll } from '../wire/types.ts';
import { act } from './words.ts';

const forms: readonly Poll['form'][] = ['showOfHands', 'named', 'secret'];

/** Those who run the session ask for a vote: the words, one option in each line, and how it is taken. */
export function NewPoll({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const [question, setQuestion] = useState('');
  const [lines, setLines] = useState('');
  const [form, setForm] = useState<Poll['form']>('showOfHands');
  const [ofOrganizations, setOfOrganizations] = useState(false);
  const [most, setMost] = useState(1);
  const [quorum, setQuorum] = useState('');
  const options = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const open = async (event: Event) => {
    event.preventDefault();
    const words = question.trim();
    const said = {
      question: words,
      options,
      form,
      ofOrganizations,
      most,
      quorum: quorum === '' ? undefined : Number(quorum),
      lang: languageOf(words, document.documentElement.lang),
    };
    if (!(await act(collab, room, command('poll.open', said)))) return;
    setQuestion('');
    setLines('');
  };
  return (
    <details class="new-poll">
      <summary>{t('ledger.newPoll')}</summary>
      <form class="settling" onSubmit={(event) => void open(event)}>
        <label for="poll-question">{t('ledger.pollQuestion')}</label>
        <input
          id="poll-question"
          dir="auto"
          required
          maxLength={500}
          value={question}
          onInput={(event) => setQuestion(event.currentTarget.value)}
        />
        <label for="poll-options">{t('ledger.options')}</label>
        <textarea
          id="poll-options"
          dir="auto"
          rows={3}
          required
          value={lines}
          onInput={(event) => setLines(event.currentTarget.value)}
        />
        <label for="poll-form">{t('ledger.form')}</label>
        <select id="poll-form" value={form} onChange={(event) => setForm(event.currentTarget.value as Poll['form'])}>
          {forms.map((one) => (
            <option key={one} value={one}>
              {t(`ledger.form.${one}`)}
            </option>
          ))}
        </select>
        <label for="poll-most">{t('ledger.most')}</label>
        <input
          id="poll-most"
          type="number"
          min={1}
          max={Math.max(1, options.length)}
          value={most}
          onInput={(event) => setMost(Number(event.currentTarget.value))}
        />
        <label for="poll-quorum">{t('ledger.quorumField')}</label>
        <input
          id="poll-quorum"
          type="number"
          min={1}
          max={10_000}
          value={quorum}
          onInput={(event) => setQuorum(event.currentTarget.value)}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={ofOrganizations}
            onChange={(event) => setOfOrganizations(event.currentTarget.checked)}
          />
          {t('ledger.ofOrganizations')}
        </label>
        <button type="submit" class="primary" disabled={options.length < 2}>
          {t('ledger.open')}
        </button>
      </form>
    </details>
  );
}
