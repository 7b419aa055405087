import type { Collab } from '../app/collab.ts';
import { ago, now } from '../app/dates.ts';
import { t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { Box } from '../messages/AboutMessage.tsx';
import { command } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Announcements, Organization } from '../wire/types.ts';

const day = 24 * 60 * 60_000;

interface Props {
  collab: Collab;
  room: HeldRoom;
  found: Announcements['items'][number];
  waiting: readonly Organization[];
  close: () => void;
}

/** The organizations that have not read an announcement; a reminder to them alone, and the table of all. */
export default function Waiting({ collab, room, found, waiting, close }: Props) {
  const { busy, problem, act } = useAct(collab, room.id, 'announcement.offline');
  const announcement = found.message;
  const tooSoon = found.reminded !== undefined && now.value - found.reminded < day;
  return (
    <Box title={t('announcement.title', { n: announcement })} close={close}>
      <p class="note">{t('announcement.note')}</p>
      {waiting.length === 0 ? (
        <p>{t('announcement.all')}</p>
      ) : (
        <ul class="waiting-list">
          {waiting.map(({ id, name, country }) => (
            <li key={id}>
              <bdi>{name}</bdi> {country && <abbr>{country}</abbr>}
            </li>
          ))}
        </ul>
      )}
      <p class="note">{t('announcement.remindNote')}</p>
      {found.reminded !== undefined && <p class="note">{t('announcement.reminded', { when: ago(found.reminded) })}</p>}
      <Problem text={problem} />
      <div class="buttons">
        <button
          type="button"
          class="primary"
          disabled={busy || tooSoon || waiting.length === 0}
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
