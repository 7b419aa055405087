import { useState } from 'preact/hooks';
import { Icon } from '../app/icons.tsx';
import { lazy } from '../app/lazy.tsx';
import { type Language, t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import type { CardProps } from '../messages/Cards.tsx';
import { command } from '../messages/verbs.ts';
import { presides } from '../rooms/rights.ts';
import { announcementsOf } from './held.ts';
import './announcement.css';

export const texts = (code: Language) => import(`../texts/announcement/${code}.json`);

const Waiting = lazy(() => import('./Waiting.tsx'), true);

/** That every organization is asked to read this, how many have, and the word of the reader's own. */
export default function AnnouncementCard({ collab, room, message }: CardProps) {
  const { now } = announcementsOf(collab, room);
  const { busy, problem, act } = useAct(collab, room.id, 'announcement.offline');
  const [open, setOpen] = useState(false);
  const state = room.room.value;
  const found = now.value?.items.find((one) => one.message === message.seq);
  const organizations = now.value?.organizations ?? [];
  const me = room.present === null ? undefined : state.people[room.present];
  const own = me?.organization;
  const read = own !== undefined && found?.read.includes(own.id) === true;
  const mayRun = found !== undefined && !state.closed && presides(me);
  return (
    <aside class="announcement" aria-label={t('announcement.label')}>
      <p class="announcement-kind">{t('announcement.label')}</p>
      {found && (
        <p class="announcement-count">
          {t('announcement.count', {
            n: organizations.filter(({ id }) => found.read.includes(id)).length,
            all: organizations.length,
          })}
        </p>
      )}
      {read && (
        <p class="announcement-done">
          <Icon name="tick" />
          {t('announcement.read', { name: own.name })}
        </p>
      )}
      <div class="buttons">
        {found && own && !read && me?.role !== 'readOnly' && !state.closed && (
          <button
            type="button"
            class="primary"
            disabled={busy}
            onClick={() => void act(command('announcement.read', { announcement: message.seq }))}
          >
            {t('announcement.say', { name: own.name })}
          </button>
        )}
        {mayRun && (
          <button type="button" class="quiet" onClick={() => setOpen(true)}>
            {t('announcement.waiting')}
          </button>
        )}
      </div>
      <Problem text={problem} />
      {open && found && (
        <Waiting
          {...{ collab, room, found }}
          waiting={organizations.filter(({ id }) => !found.read.includes(id))}
          close={() => setOpen(false)}
        />
      )}
    </aside>
  );
}
