import { announce } from '../app/announcer.ts';
import { t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { type AboutProps, Box, Said } from '../messages/AboutMessage.tsx';
import { command } from '../messages/verbs.ts';
import { nameOf } from '../people/Placard.tsx';
import { rules } from './rules.ts';

export { texts } from './Muted.tsx';

/** For how long, in minutes. */
const times = [10, 60, 1_440, 10_080, 43_200] as const;

/** Whoever wrote the message says nothing here for a time, by a rule. */
export default function MuteBox({ collab, room, message, close }: AboutProps) {
  const { busy, problem, act } = useAct(collab, room.id, 'mutes.offline');
  const whom = message.by ?? 0;
  const send = async (event: Event) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const rule = rules.find((one) => one === given.get('rule'));
    if (!rule || busy) return;
    const words = String(given.get('words') ?? '').trim() || undefined;
    const minutes = Number(given.get('minutes'));
    if (!(await act(command('participant.mute', { participant: whom, rule, minutes, words })))) return;
    announce(t('mutes.done'));
    close();
  };
  return (
    <Box title={t('mutes.muteTitle', { name: nameOf(room.room.value.people[whom], whom) })} close={close}>
      <form class="about-form" onSubmit={(event) => void send(event)}>
        <Said message={message} />
        <p class="note">{t('mutes.lead')}</p>
        <fieldset class="about-choice">
          <legend>{t('cases.whichRule')}</legend>
          {rules.map((rule) => (
            <label key={rule}>
              <input type="radio" name="rule" value={rule} required />
              <span>{t(`cases.rule.${rule}`)}</span>
            </label>
          ))}
        </fieldset>
        <label>
          <span>{t('mutes.howLong')}</span>
          <select name="minutes">
            {times.map((minutes) => (
              <option key={minutes} value={minutes} selected={minutes === 60}>
                {t(`mutes.for.${minutes}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('mutes.words')}</span>
          <textarea name="words" rows={2} maxLength={1000} dir="auto" />
        </label>
        <Problem text={problem} />
        <div class="buttons">
          <button type="submit" class="danger" disabled={busy}>
            {t(busy ? 'loading' : 'mutes.do')}
          </button>
          <button type="button" class="quiet" onClick={close}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Box>
  );
}
