import { announce } from '../app/announcer.ts';
import { t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { rules } from '../moderation/rules.ts';
import { type AboutProps, Box, Said } from './AboutMessage.tsx';
import { command } from './verbs.ts';

/** Tells those who run the room which rule a message breaks. Nobody learns who has. */
export function Report({ collab, room, message, close }: AboutProps) {
  const { busy, problem, act } = useAct(collab, room.id, 'menu.failed');
  const send = async (event: Event) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const rule = rules.find((one) => one === given.get('rule'));
    if (!rule || busy) return;
    const words = String(given.get('words') ?? '').trim() || undefined;
    if (!(await act(command('message.report', { message: message.seq, rule, words })))) return;
    announce(t('cases.sent'));
    close();
  };
  return (
    <Box title={t('cases.reportTitle', { n: message.seq })} close={close}>
      <form class="about-form" onSubmit={(event) => void send(event)}>
        <Said message={message} />
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
          <span>{t('cases.reportWords')}</span>
          <textarea name="words" rows={2} maxLength={1000} dir="auto" />
        </label>
        <p class="note">{t('cases.reportNote')}</p>
        <p class="note">
          <a href={`/help/reprisal?room=${encodeURIComponent(room.id)}`}>{t('cases.reprisal')}</a>
        </p>
        <Problem text={problem} />
        <div class="buttons">
          <button type="submit" class="primary" disabled={busy}>
            {t(busy ? 'loading' : 'cases.report')}
          </button>
          <button type="button" class="quiet" onClick={close}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Box>
  );
}
