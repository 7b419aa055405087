import type { Collab } from '../app/collab.ts';
import { language, t } from '../app/texts.ts';
import { roomLevels } from '../personal/Levels.tsx';
import { roomLines } from '../rooms/lines.ts';
import type { RoomLevel } from '../wire/types.ts';
import { Choice } from './Choice.tsx';
import { type NoticeLevel, noticeLevel, noticeLevels, quietHours, setNoticeLevel, setQuietHours } from './notices.ts';

const atTen = 22 * 60;
const atSeven = 7 * 60;

export function Notices({ collab }: { collab: Collab }) {
  const labels = { all: t('settings.all'), mentions: t('settings.mentions'), off: t('settings.off') };
  const rooms = (roomLines(collab) ?? []).filter(({ joined }) => joined);
  const { value: mine } = collab.mine;
  return (
    <section class="settings-part">
      <h2>{t('settings.notices')}</h2>
      <Choice<NoticeLevel>
        name="notices"
        legend={t('settings.noticesLevel')}
        options={noticeLevels}
        labels={labels}
        chosen={noticeLevel.value}
        choose={setNoticeLevel}
      />
      {rooms.length > 0 && mine && (
        <details class="by-room" key={language.value}>
          <summary>{t('settings.noticesRooms')}</summary>
          {rooms.map(({ id, title, kind }) => (
            <label key={id}>
              <bdi>{title}</bdi>
              <select
                value={mine.levelOf(id, kind)}
                onChange={(event) => mine.setLevel(id, event.currentTarget.value as RoomLevel)}
              >
                {roomLevels.map((level) => (
                  <option key={level} value={level}>
                    {t(`levels.${level}`)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </details>
      )}
      <QuietHours />
    </section>
  );
}

function QuietHours() {
  const { value: quiet } = quietHours;
  const set = (part: 'from' | 'to', time: string) => {
    const minutes = minutesOf(time);
    if (quiet && minutes !== null) setQuietHours({ ...quiet, [part]: minutes });
  };
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          checked={quiet !== null}
          aria-describedby="quiet-note"
          onChange={(event) => setQuietHours(event.currentTarget.checked ? { from: atTen, to: atSeven } : null)}
        />
        <span>{t('settings.quiet')}</span>
      </label>
      <p class="choice-note" id="quiet-note">
        {t('settings.quietNote')}
      </p>
      {quiet && (
        <div class="quiet-hours">
          <label>
            <span>{t('settings.from')}</span>
            <input
              type="time"
              value={timeOf(quiet.from)}
              onChange={(event) => set('from', event.currentTarget.value)}
            />
          </label>
          <label>
            <span>{t('settings.to')}</span>
            <input type="time" value={timeOf(quiet.to)} onChange={(event) => set('to', event.currentTarget.value)} />
          </label>
        </div>
      )}
    </>
  );
}

const two = (n: number) => String(n).padStart(2, '0');
const timeOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

function minutesOf(time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? null : hours * 60 + minutes;
}
