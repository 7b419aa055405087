import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { pathOf } from '../app/routes.ts';
import { type Language, t } from '../app/texts.ts';
import { command, titleAtMost } from '../messages/verbs.ts';
import './checklist.css';
import { keepName, undone } from './firstSteps.ts';
import type { HeldRoom } from './held.ts';

export const texts = (code: Language) => import(`../texts/start/${code}.json`);

interface Props {
  collab: Collab;
  room: HeldRoom;
}

/** What gets a new room going, for who convened it. Each card goes when it is done, and the list with the last one. */
export default function Checklist({ collab, room }: Props) {
  const left = undone(room);
  return (
    <section class="checklist" aria-labelledby="start-title">
      <h2 id="start-title">{t('start.title')}</h2>
      <ul>
        {left.includes('name') && <Name collab={collab} room={room} />}
        {left.includes('question') && (
          <Step title={t('start.question')} note={t('start.questionNote')}>
            <button type="button" class="quiet" onClick={() => press('.topics .add')}>
              {t('start.questionDo')}
            </button>
          </Step>
        )}
        {left.includes('invite') && (
          <Step title={t('start.invite')} note={t('start.inviteNote')}>
            <a class="quiet" href={pathOf({ name: 'invitations', room: room.id })}>
              {t('start.inviteDo')}
            </a>
          </Step>
        )}
        {left.includes('message') && (
          <Step title={t('start.message')} note={t('start.messageNote')}>
            <button type="button" class="quiet" onClick={() => press('.composer textarea, .topic-card')}>
              {t('start.messageDo')}
            </button>
          </Step>
        )}
      </ul>
    </section>
  );
}

function press(where: string): void {
  const place = document.querySelector<HTMLElement>(where);
  if (place instanceof HTMLTextAreaElement) place.focus();
  else place?.click();
}

function Step({ title, note, children }: { title: string; note: string; children: preact.ComponentChildren }) {
  return (
    <li class="step">
      <h3>{title}</h3>
      <p>{note}</p>
      {children}
    </li>
  );
}

function Name({ collab, room }: Props) {
  const [title, setTitle] = useState(room.room.peek().title);
  const [problem, setProblem] = useState('');
  const save = async (event: Event) => {
    event.preventDefault();
    if (title.trim() === room.room.peek().title) return keepName(room);
    try {
      const answer = await collab.submit(room.id, command('room.rename', { title: title.trim() }));
      if (answer.status === 'accepted') keepName(room);
      else setProblem(refusalText(answer.code ?? ''));
    } catch {
      setProblem(t('start.offline'));
    }
  };
  return (
    <Step title={t('start.name')} note={t('start.nameNote')}>
      <form onSubmit={(event) => void save(event)}>
        <label class="hidden" for="room-name">
          {t('start.nameLabel')}
        </label>
        <input
          id="room-name"
          dir="auto"
          maxLength={titleAtMost}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
        {problem !== '' && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="quiet">
          {t(title.trim() === room.room.value.title ? 'start.nameKeep' : 'start.nameSave')}
        </button>
      </form>
    </Step>
  );
}
