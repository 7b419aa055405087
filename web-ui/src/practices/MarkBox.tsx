import { t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { type AboutProps, Box, Said } from '../messages/AboutMessage.tsx';
import { command } from '../messages/verbs.ts';
import { MarkFields, markIn } from './MarkFields.tsx';

export { texts } from './MarkCard.tsx';

/** Marks a message as a practice, a request or an offer, changes what stands on its card, or takes it off. */
export default function MarkBox({ collab, room, message, close }: AboutProps) {
  const { busy, problem, act } = useAct(collab, room.id, 'practices.offline');
  const mayGiveEmail = message.by === room.present && !room.room.value.identity;
  const send = async (marked: ReturnType<typeof markIn> | null) => {
    const fields = { message: message.seq, mark: marked?.mark, email: marked?.email };
    if (await act(command('message.mark', fields))) close();
  };
  return (
    <Box title={t('practices.markTitle', { n: message.seq })} close={close}>
      <form
        class="about-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send(markIn(event.currentTarget));
        }}
      >
        <Said message={message} />
        <p class="note">{t('practices.markNote')}</p>
        <MarkFields mark={message.mark} email={message.email} mayGiveEmail={mayGiveEmail} />
        <Problem text={problem} />
        <div class="buttons">
          <button type="submit" class="primary" disabled={busy}>
            {t('practices.save')}
          </button>
          {message.mark && (
            <button type="button" class="quiet" disabled={busy} onClick={() => void send(null)}>
              {t('practices.takeOff')}
            </button>
          )}
          <button type="button" class="quiet" onClick={close}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Box>
  );
}
