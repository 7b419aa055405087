import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { numeral, t } from '../app/texts.ts';
import { command, titleAtMost } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { CommandOf } from '../wire/types.ts';
import { useAct } from './act.ts';
import { Problem } from './Said.tsx';

type Fields = CommandOf<'room.changeSettings'>;

const visibilities = ['public', 'listed', 'members'] as const;
const admissions = ['open', 'onRequest', 'ofNetwork'] as const;
const postings = ['everybody', 'firstHeld', 'allHeld', 'presiding'] as const;
const pauses = [0, 30, 60, 300, 900, 3_600] as const;
const dailies = [0, 1, 2, 3, 5, 10, 20, 50];

/** Name, purpose, who knows of the room, how one comes in, who writes and how fast. */
export function RoomSettings({ collab, room, isNetwork }: { collab: Collab; room: HeldRoom; isNetwork: boolean }) {
  const state = room.room.value;
  const ways = admissions.filter((one) => isNetwork || one !== 'ofNetwork' || state.admission === one);
  const { busy, problem, act } = useAct(collab, room.id);
  const [saved, setSaved] = useState(false);
  if (state.closed)
    return (
      <section class="group">
        <h2>{t('members.settings')}</h2>
        <p class="note">{t('members.closed')}</p>
      </section>
    );
  const save = async (event: Event) => {
    event.preventDefault();
    setSaved(false);
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const value = (name: string) => String(given.get(name) ?? '').trim();
    const fields = {
      purpose: value('purpose') === (state.purpose ?? '') ? undefined : value('purpose'),
      visibility: changed<Fields['visibility']>(value('visibility'), state.visibility),
      admission: changed<Fields['admission']>(value('admission'), state.admission ?? 'open'),
      posting: changed<Fields['posting']>(value('posting'), state.posting ?? 'everybody'),
      slow: changedNumber(given.get('slow'), state.slow),
      daily: changedNumber(given.get('daily'), state.daily),
    };
    const title = value('title');
    const renamed = title !== '' && title !== state.title;
    const set = Object.values(fields).some((field) => field !== undefined);
    if (renamed && !(await act(command('room.rename', { title })))) return;
    if (set && !(await act(command('room.changeSettings', fields)))) return;
    setSaved(renamed || set);
  };
  return (
    <form
      class="group room-settings"
      onSubmit={(event) => void save(event)}
      key={JSON.stringify([state.visibility, state.admission, state.posting, state.slow, state.daily])}
    >
      <h2>{t('members.settings')}</h2>
      <label>
        <span>{t('members.name')}</span>
        <input name="title" defaultValue={state.title} maxLength={titleAtMost} required dir="auto" />
      </label>
      <label>
        <span>{t('members.purpose')}</span>
        <textarea name="purpose" rows={3} maxLength={500} dir="auto" defaultValue={state.purpose ?? ''} />
        <span class="hint">{t('members.purposeHint')}</span>
      </label>
      {state.circle === 'civilSociety' && <p class="callout">{t('members.circle')}</p>}
      <Choice name="visibility" label={t('members.visibility')}>
        {visibilities.map((one) => (
          <option
            key={one}
            value={one}
            selected={one === state.visibility}
            disabled={one === 'public' && state.visibility !== 'public'}
          >
            {t(`members.visibility.${one}`)}
          </option>
        ))}
      </Choice>
      {state.visibility !== 'public' && <p class="hint">{t('members.notPublic')}</p>}
      <Choice name="admission" label={t('members.admission')}>
        {ways.map((one) => (
          <option key={one} value={one} selected={one === (state.admission ?? 'open')}>
            {t(`members.admission.${one}`)}
          </option>
        ))}
      </Choice>
      <Choice name="posting" label={t('members.posting')}>
        {postings
          .filter((one) => state.kind !== 'direct' || !one.endsWith('Held'))
          .map((one) => (
            <option key={one} value={one} selected={one === (state.posting ?? 'everybody')}>
              {t(`members.posting.${one}`)}
            </option>
          ))}
      </Choice>
      {state.kind !== 'direct' && !state.identity && <PaceChoice slow={state.slow ?? 0} daily={state.daily ?? 0} />}
      <Problem text={problem} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {t('members.save')}
        </button>
        <span class="said" role="status">
          {saved && problem === '' ? t('members.saved') : ''}
        </span>
      </div>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  children: preact.ComponentChildren;
}

/** The options say which of them is meant: a `value` here would put back what somebody has just chosen, whenever the room moves. */
function Choice({ name, label, children }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>{children}</select>
    </label>
  );
}

/** How fast people write; what was set elsewhere stands among the choices, too. */
function PaceChoice({ slow, daily }: { slow: number; daily: number }) {
  return (
    <>
      <Choice name="slow" label={t('members.slow')}>
        {pauses.map((one) => (
          <option key={one} value={one} selected={one === slow}>
            {t(`members.slow.${one}`)}
          </option>
        ))}
        {!pauses.some((one) => one === slow) && (
          <option value={slow} selected>
            {t('members.slow.other', { n: slow })}
          </option>
        )}
      </Choice>
      <Choice name="daily" label={t('members.daily')}>
        {[...new Set([...dailies, daily])]
          .sort((one, other) => one - other)
          .map((one) => (
            <option key={one} value={one} selected={one === daily}>
              {one === 0 ? t('members.daily.0') : numeral(one)}
            </option>
          ))}
      </Choice>
    </>
  );
}

const changedNumber = (now: FormDataEntryValue | null, before = 0) =>
  now === null || Number(now) === before ? undefined : Number(now);

const changed = <T,>(now: string, before: string) => (now === before ? undefined : (now as T));
