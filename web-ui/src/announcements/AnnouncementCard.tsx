import { Icon } from '../app/icons.tsx';
import { type Language, t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { about } from '../messages/asked.ts';
import type { CardProps } from '../messages/Cards.tsx';
import { command } from '../messages/verbs.ts';
import { presides } from '../rooms/rights.ts';
import { announcementsOf } from './held.ts';
import './announcement.css';

export const texts = (code: Language) => import(`../texts/announcement/${code}.json`);

/** That every organization is asked to read this, how many have, and the word of the reader's own. */
export default function AnnouncementCard({ collab, room, message }: CardProps) {
  const { now } = announcementsOf(collab, room);
  const { busy, problem, act } = useAct(collab, room.id, 'announcement.offline');
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
          <button
            type="button"
            class="quiet"
            onClick={() => (about.value = { what: 'announcement', message, room: room.id })}
          >
            {t('announcement.waiting')}
          </button>
        )}
      </div>
      <Problem text={problem} />
    </aside>
  );
}
