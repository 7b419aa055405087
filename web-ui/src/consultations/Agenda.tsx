import type { Collab } from '../app/collab.ts';
import { timeOf } from '../app/dates.ts';
import { numeral, t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { AgendaItem, Command, Floor } from '../wire/types.ts';
import { hubNow } from './clock.ts';
import type { HeldFloor } from './held.ts';
import { act } from './words.ts';

const minute = 60_000;
const spent = (item: AgendaItem, now: number) => ((item.finished ?? now) - (item.started ?? now)) / minute;

/** When the session will be over, as things go: what was planned for what is to come, and what is over already cannot be had back. */
export function endOf(floor: Floor, now: number): number {
  const left = (item: AgendaItem) =>
    item.state === 'concluded' ? 0 : Math.max(0, item.minutes - (item.state === 'open' ? spent(item, now) : 0));
  return now + minute * floor.agenda.reduce((sum, item) => sum + left(item), 0);
}

export function Agenda({ collab, held }: { collab: Collab; held: HeldFloor }) {
  const floor = held.floor.value;
  if (!floor) return null;
  const now = hubNow();
  const { goesOn: running, presides: chair } = held;
  return (
    <section class="floor-agenda" aria-labelledby="floor-agenda">
      <h2 id="floor-agenda">{t('floor.agenda')}</h2>
      {running && <p class="agenda-end">{t('floor.ends', { time: timeOf(endOf(floor, now)) })}</p>}
      {floor.agenda.length === 0 && <p class="note">{t('floor.agendaEmpty')}</p>}
      <ol>
        {floor.agenda.map((item, index) => (
          <li key={item.number} data-state={item.state} aria-current={item.state === 'open' ? 'step' : undefined}>
            <span class="place">{numeral(index + 1)}</span>
            <div>
              <p>
                <bdi>{item.title}</bdi>
              </p>
              <p class="agenda-time">{timesOf(item, now)}</p>
              {item.state === 'open' && <Bar part={spent(item, now) / item.minutes} />}
            </div>
            {chair && running && <Deeds {...{ collab, held, floor, item }} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function timesOf(item: AgendaItem, now: number): string {
  const passed = Math.floor(spent(item, now));
  if (item.state === 'concluded') return t('floor.took', { n: passed });
  return item.state === 'open'
    ? t('floor.passed', { n: passed, m: item.minutes })
    : t('floor.planned', { n: item.minutes });
}

/** A plain bar. How long it is stands beside it in words. */
export function Bar({ part }: { part: number }) {
  return (
    <meter class="bar" min={0} max={1} high={0.8} value={Math.min(1, part)} aria-hidden="true" data-over={part > 1} />
  );
}

function Deeds({ collab, held, floor, item }: { collab: Collab; held: HeldFloor; floor: Floor; item: AgendaItem }) {
  const deed = (label: string, does: Command) => (
    <button type="button" class="quiet" onClick={() => void act(collab, held.room, does)}>
      {label}
      <span class="hidden"> {item.title}</span>
    </button>
  );
  const whose = { item: item.number };
  if (item.state === 'concluded' || floor.turn) return null;
  if (item.state === 'pending')
    return floor.phase === 'inSession' ? deed(t('floor.start'), command('agenda.start', whose)) : null;
  return (
    <span class="queue-acts">
      {deed(
        t(item.listOpen ? 'floor.closeList' : 'floor.openList'),
        command('floor.list', { ...whose, open: !item.listOpen }),
      )}
      {floor.phase === 'inSession' && deed(t('floor.conclude'), command('agenda.finish', whose))}
    </span>
  );
}
