import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { refusalText } from '../app/refusals.ts';
import { t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import { Failed } from '../organizations/Directory.tsx';
import { roomLines } from '../rooms/lines.ts';
import type { Allotment, Allotments, Directory } from '../wire/types.ts';

/** How many delegates an organization may send to an event; for all that have no number of their own where none is named. */
export function Seats({ collab }: { collab: Collab }) {
  const [all, setAll] = useState<Allotment[] | null>(null);
  const [failed, setFailed] = useState(false);
  const look = useCallback(async () => {
    try {
      setAll((await collab.http.get<Allotments>('administration/seats')).items);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [collab]);
  useEffect(() => void look(), [look]);
  if (failed) return <Failed again={() => void look()} />;
  if (!all) return <Loading />;
  return (
    <>
      <Allotting collab={collab} changed={look} />
      {all.length === 0 && <p class="note">{t('administration.noSeats')}</p>}
      <ul class="seat-counts">
        {all.map(({ event, title, organization, name, limit, taken }) => (
          <li key={`${event} ${organization ?? ''}`}>
            <span>
              <bdi>{title}</bdi> · <bdi>{name ?? t('administration.allOthers')}</bdi>
            </span>
            <b>
              {limit === undefined
                ? t('organizations.seatsFree', { n: taken })
                : t('organizations.seats', { taken, limit })}
            </b>
          </li>
        ))}
      </ul>
    </>
  );
}

function Allotting({ collab, changed }: { collab: Collab; changed: () => Promise<void> }) {
  const events = (roomLines(collab) ?? []).filter(({ kind }) => kind === 'liveConsultation');
  const [event, setEvent] = useState('');
  const [organization, setOrganization] = useState('');
  const [seats, setSeats] = useState('3');
  const [said, setSaid] = useState('');
  const found = useNames(collab, organization);
  const allot = async () => {
    const one = found.find(({ name }) => name === organization);
    if (organization !== '' && !one) return setSaid(t('administration.noSuchName'));
    const fields = {
      event: event || (events[0]?.id ?? ''),
      organization: one && Number(one.id),
      seats: seats === '' ? undefined : Number(seats),
    };
    try {
      const answer = await collab.submit('house', command('seats.allot', fields));
      setSaid(answer.status === 'accepted' ? t('administration.allotted') : refusalText(answer.code ?? 'store.busy'));
      await changed();
    } catch {
      setSaid(t('organizations.offline'));
    }
  };
  return (
    <form
      class="filters"
      onSubmit={(submit) => {
        submit.preventDefault();
        void allot();
      }}
    >
      <div class="filter-fields">
        <label>
          <span>{t('organizations.event')}</span>
          <select required value={event || events[0]?.id} onChange={(change) => setEvent(change.currentTarget.value)}>
            {events.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('administration.forOrganization')}</span>
          <input
            list="names"
            dir="auto"
            autocomplete="off"
            value={organization}
            onInput={(change) => setOrganization(change.currentTarget.value)}
          />
          <datalist id="names">
            {found.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
        </label>
        <label>
          <span>{t('administration.howMany')}</span>
          <input
            type="number"
            min={0}
            max={1000}
            value={seats}
            onInput={(change) => setSeats(change.currentTarget.value)}
          />
        </label>
      </div>
      <button type="submit" class="primary">
        {t('administration.allot')}
      </button>
      <p role="status">{said}</p>
    </form>
  );
}

/** Organizations whose name begins so. */
function useNames(collab: Collab, typed: string): Directory['items'] {
  const [found, setFound] = useState<Directory['items']>([]);
  useEffect(() => {
    if (typed.trim().length < 2) return;
    const turn = setTimeout(() => {
      const look = collab.http.get<Directory>(`organizations?limit=10&q=${encodeURIComponent(typed)}`);
      look.then(
        ({ items }) => setFound(items),
        () => undefined,
      );
    }, 300);
    return () => clearTimeout(turn);
  }, [collab, typed]);
  return found;
}
