import { useState } from 'preact/hooks';
import { refusalText } from '../app/refusals.ts';
import { go } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import { type AboutProps, Box, Said } from './AboutMessage.tsx';
import { move } from './moving.ts';
import { titleAtMost } from './verbs.ts';

/** Moves one message, or it and all that follow, into another topic or a new one. */
export function Move({ collab, room, message, close }: AboutProps) {
  const from = message.topic ?? 0;
  const { topics } = room.room.value;
  const others = topics.filter((one) => !one.closed && one.topic !== from);
  const [later, setLater] = useState(false);
  const [to, setTo] = useState(others[0]?.topic ?? 0);
  const [title, setTitle] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const held = [...room.messages.value.values()].filter(
    (one) => one.topic === from && one.seq >= message.seq && !one.moved && !one.gone,
  );
  const ready = to > 0 || title.trim() !== '';
  const act = async (event: Event) => {
    event.preventDefault();
    if (!ready || busy) return;
    setBusy(true);
    setFailed('');
    const done = await move(collab, room, { from, first: message.seq, later, to, title: title.trim() });
    setBusy(false);
    if (typeof done === 'string') return setFailed(done || 'away');
    close();
    go({ name: 'topic', room: room.id, topic: done }, false, `#m${message.seq}`);
  };
  return (
    <Box title={t('menu.moveTitle', { n: message.seq })} close={close}>
      <form class="about-form" onSubmit={(event) => void act(event)}>
        <Said message={message} />
        <fieldset class="about-choice">
          {[false, true].map((one) => (
            <label key={String(one)}>
              <input type="radio" name="move" checked={later === one} onChange={() => setLater(one)} />
              <span>{one ? t('menu.moveLater', { n: held.length }) : t('menu.moveOne')}</span>
            </label>
          ))}
        </fieldset>
        <label>
          <span>{t('menu.moveTo')}</span>
          <select value={to} onChange={(event) => setTo(Number(event.currentTarget.value))}>
            {others.map(({ topic, title: name }) => (
              <option key={topic} value={topic}>
                {name}
              </option>
            ))}
            <option value={0}>{t('menu.newTopic')}</option>
          </select>
        </label>
        {to === 0 && (
          <label>
            <span>{t('menu.newTitle')}</span>
            <input
              dir="auto"
              maxLength={titleAtMost}
              autocomplete="off"
              value={title}
              onInput={(event) => setTitle(event.currentTarget.value)}
            />
          </label>
        )}
        <p class="note">{t('menu.moveNote')}</p>
        {failed && (
          <p class="problem" role="alert">
            {failed === 'away' ? t('menu.failed') : refusalText(failed)}
          </p>
        )}
        <div class="buttons">
          <button type="submit" class="primary" disabled={!ready || busy}>
            {t(busy ? 'loading' : 'menu.moveDo')}
          </button>
          <button type="button" class="quiet" onClick={close}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Box>
  );
}
