import { now } from '../app/dates.ts';
import { language, t } from '../app/texts.ts';
import './lines.css';
import { sizeOf } from './sizes.ts';
import { lastDays, usage } from './usage.ts';

const days = 14;
const week = 7;
const barWidth = 16;
const gap = 6;
const tall = 56;

/** How many bytes this device has moved for us: what people pay for by the megabyte. The texts are those of the area `lines`. */
export function DataUse() {
  const last = lastDays(usage.value, days, now.value - (now.value % 60_000));
  const total = (list: typeof last) => list.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <section class="data-use" aria-labelledby="data-use-title">
      <h2 id="data-use-title">{t('lines.dataTitle')}</h2>
      <p class="data-week">
        <b>{sizeOf(total(last.slice(-week)))}</b> {t('lines.dataWeek')}
      </p>
      <Bars last={last} />
      <p class="note">
        {t('lines.dataToday', { size: sizeOf(total(last.slice(-1))) })} {t('lines.dataNote')}
      </p>
    </section>
  );
}

/** A bar for each day; a day on which nothing happened keeps its place. */
function Bars({ last }: { last: { day: string; bytes: number }[] }) {
  const most = Math.max(1, ...last.map(({ bytes }) => bytes));
  const date = new Intl.DateTimeFormat(language.value, { day: 'numeric', month: 'short' });
  const width = days * (barWidth + gap) - gap;
  const named = (day: string) => date.format(new Date(`${day}T12:00`));
  return (
    <figure class="data-bars">
      <svg viewBox={`0 0 ${width} ${tall}`} role="img" aria-label={t('lines.dataBars', { size: sizeOf(most) })}>
        {last.map(({ day, bytes }, index) => {
          const high = bytes === 0 ? 1 : Math.max(3, (bytes / most) * tall);
          return (
            <rect
              key={day}
              class={bytes === 0 ? 'bar none' : 'bar'}
              x={index * (barWidth + gap)}
              y={tall - high}
              width={barWidth}
              height={high}
            >
              <title>{`${named(day)}: ${sizeOf(bytes)}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption>
        <span>{named(last[0]?.day ?? '')}</span>
        <span>{t('lines.dataLastDay')}</span>
      </figcaption>
    </figure>
  );
}
