import { ago, now } from '../app/dates.ts';
import { Loading } from '../app/lazy.tsx';
import { t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { type AboutProps, Box } from '../messages/AboutMessage.tsx';
import { command } from '../messages/verbs.ts';
import { announcementsOf } from './held.ts';

export { texts } from './AnnouncementCard.tsx';

const day = 24 * 60 * 60_000;

/** The organizations that have not read an announcement; a reminder to them alone, and the table of all. */
export default function Waiting({ collab, room, message, close }: AboutProps) {
  const { busy, problem, act } = useAct(collab, room.id, 'announcement.offline');
  const { value: all } = announcementsOf(collab, room).now;
  const announcement = message.seq;
  const found = all?.items.find((one) => one.message === announcement);
  const waiting = all?.organizations.filter(({ id }) => !found?.read.includes(id)) ?? [];
  const tooSoon = found?.reminded !== undefined && now.value - found.reminded < day;
  return (
    <Box title={t('announcement.title', { n: announcement })} close={close}>
      <p class="group-note">{t('announcement.note')}</p>
      {!all ? (
        <Loading />
      ) : waiting.length === 0 ? (
        all.organizations.length > 0 && <p>{t('announcement.all')}</p>
      ) : (
        <ul class="waiting-list">
          {waiting.map(({ id, name, country }) => (
            <li key={id}>
              <bdi>{name}</bdi> {country && <abbr>{country}</abbr>}
            </li>
          ))}
        </ul>
      )}
      <p class="group-note">{t('announcement.remindNote')}</p>
      {found?.reminded !== undefined && (
        <p class="group-note">{t('announcement.reminded', { when: ago(found.reminded) })}</p>
      )}
      <Problem text={problem} />
      <div class="buttons">
        <button
          type="button"
          class="primary"
          disabled={busy || tooSoon || !found || waiting.length === 0}
          onClick={() => void act(command('announcement.remind', { announcement }))}
        >
          {t('announcement.remind')}
        </button>
        <a
          class="quiet"
          href={`/api/v1/rooms/${encodeURIComponent(room.id)}/announcements/${announcement}/organizations.csv`}
          download
        >
          {t('announcement.table')}
        </a>
      </div>
    </Box>
  );
}
