import { t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { Command, Participant } from '../wire/types.ts';

/** Until when somebody holds their office; without a day, for as long as they are in the room. */
export function Term({ who, give }: { who: Participant; give: (until: number | undefined) => void }) {
  const shown = who.until === undefined ? '' : dayIn(who.until);
  // When the field is left: while a day is being typed every step of it is a day, too, and each would stand in the record.
  const left = ({ validity, value }: HTMLInputElement) => validity.valid && value !== shown && give(endOf(value));
  return (
    <label class="term">
      <span>{t('members.until')}</span>
      <input type="date" value={shown} min={dayIn(Date.now())} onBlur={(event) => left(event.currentTarget)} />
    </label>
  );
}

export const term = (participant: number, { role }: Participant, until: number | undefined): Command =>
  command('participant.changeRole', { participant, role, ...(until === undefined ? {} : { until }) });

/** The day where the reader is. */
export const dayIn = (at: number): string => {
  const day = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

/** An office lasts to the end of its last day. */
export function endOf(day: string): number | undefined {
  const end = new Date(`${day}T23:59:59`).getTime();
  return Number.isNaN(end) ? undefined : end;
}
