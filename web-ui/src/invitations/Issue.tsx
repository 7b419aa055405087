import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { language, t, tOr } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { CommandOf } from '../wire/types.ts';
import { mayGive } from './ranks.ts';

type Role = CommandOf<'invitation.issue'>['role'];

const terms = [1, 7, 30, 90, 365] as const;
const day = 86_400_000;

interface Props {
  collab: Collab;
  room: HeldRoom;
  issued: () => Promise<void>;
}

export function Issue({ collab, room, issued }: Props) {
  const [role, setRole] = useState('participant');
  const [days, setDays] = useState(7);
  const [limit, setLimit] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const mine = room.room.value.people[room.present ?? -1]?.role ?? 'participant';
  const issue = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(await send());
    setBusy(false);
  };
  const send = async () => {
    const places = limit === '' ? undefined : Number(limit);
    const fields = { role: role as Role, expires: Date.now() + days * day, limit: places, lang: language.peek() };
    try {
      const answer = await collab.submit(room.id, command('invitation.issue', fields));
      if (answer.status !== 'accepted') return refusalText(answer.code ?? '');
      setLimit('');
      await issued();
      return '';
    } catch {
      return t('invitations.offline');
    }
  };
  return (
    <form class="issue" key={language.value} onSubmit={(event) => void issue(event)}>
      <h2>{t('invitations.new')}</h2>
      <label>
        <span>{t('invitations.role')}</span>
        <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>
          {mayGive(mine).map((one) => (
            <option key={one} value={one}>
              {tOr(`role.${one}`, one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('invitations.expires')}</span>
        <select value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
          {terms.map((n) => (
            <option key={n} value={n}>
              {t('invitations.days', { n })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('invitations.limit')}</span>
        <input
          type="number"
          inputMode="numeric"
          min={1}
          max={10_000}
          value={limit}
          aria-describedby="limit-hint"
          onInput={(event) => setLimit(event.currentTarget.value)}
        />
      </label>
      <p id="limit-hint" class="hint">
        {t('invitations.limitHint')}
      </p>
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="primary" disabled={busy}>
        {t('invitations.issue')}
      </button>
    </form>
  );
}
