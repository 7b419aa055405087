import { dayOf } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { t, tOr } from '../app/texts.ts';
import type { Invited } from '../wire/types.ts';

/** What the room is and who invites. */
export function RoomCard({ invited }: { invited: Invited }) {
  const { title, kind, visibility, closed, role, expires, left, convener } = invited;
  const host = convener?.organization?.name ?? convener?.name;
  return (
    <div class="welcome">
      <p class="motto">{host ? t('invited.from', { name: host }) : t('invited.title')}</p>
      <h1 dir="auto">{title}</h1>
      <p class="facts">
        <span class="chip">{tOr(`kind.${kind}`, kind)}</span>
        <span class="visibility">
          {visibility === 'members' && <Icon name="lock" />}
          {tOr(`visibility.${visibility}`, visibility)}
        </span>
      </p>
      <p class="lead">{tOr(`places.about.${kind}`, '')}</p>
      <ul class="terms">
        <li>{t('invited.as', { role: tOr(`role.${role}`, role) })}</li>
        <li>{t('invited.until', { when: dayOf(expires) })}</li>
        {left !== undefined && <li>{t('invited.left', { n: left })}</li>}
        {closed && <li>{t('invited.closed')}</li>}
      </ul>
    </div>
  );
}
