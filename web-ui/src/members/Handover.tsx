import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { language, localeOf, t, tOr } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { useLooked } from '../rooms/looked.ts';
import { presides } from '../rooms/rights.ts';
import type { Command, Handover as Shape } from '../wire/types.ts';
import { useAct } from './act.ts';
import { Problem } from './Said.tsx';
import { dayIn, endOf } from './Term.tsx';

interface Props {
  collab: Collab;
  room: HeldRoom;
}

type Offer = Shape['asked'][number];

const dayOf = (at: number) => new Intl.DateTimeFormat(localeOf(language.value), { dateStyle: 'long' }).format(at);

/** Whose office passes to whom: whoever presides asks somebody, and whoever is asked answers. */
export function Handover({ collab, room }: Props) {
  const { found, look } = useLooked(collab, room, () => collab.http.handover(room.id));
  const { busy, problem, act } = useAct(collab, room.id);
  const { people } = room.room.value;
  const name = (number: number) => nameOf(people[number], number);
  const send = (sent: Command) =>
    void act(sent).then((seq) => {
      if (seq > 0) void look();
    });
  if (!found || !(found.mine || found.mayOffer || found.asked.length > 0)) return null;
  return (
    <section class="group handover" aria-live="polite">
      {found.asked.map((one) => (
        <Fragment key={one.offer}>
          <h2>{t('handover.asked')}</h2>
          <p>{t('handover.asks', { name: name(one.participant), role: tOr(`role.${one.role}`, one.role) })}</p>
          <Terms one={one} />
          {one.accepted ? (
            <p role="status">
              <b>{t('handover.youWill', { when: dayOf(one.from ?? 0) })}</b>
            </p>
          ) : (
            <>
              <p class="hint">{t('handover.silently')}</p>
              <div class="buttons">
                <button
                  type="button"
                  class="primary"
                  disabled={busy}
                  onClick={() => send(command('handover.accept', { offer: one.offer }))}
                >
                  {t('handover.accept')}
                </button>
                <button
                  type="button"
                  class="quiet"
                  disabled={busy}
                  onClick={() => send(command('handover.decline', { offer: one.offer }))}
                >
                  {t('handover.decline')}
                </button>
              </div>
            </>
          )}
        </Fragment>
      ))}
      {(found.mine || found.mayOffer) && <h2>{t('handover.yours')}</h2>}
      {found.mine ? (
        <Waits one={found.mine} name={name(found.mine.participant)} busy={busy} send={send} />
      ) : (
        found.mayOffer && <Ask room={room} busy={busy} send={send} />
      )}
      <Problem text={problem} />
    </section>
  );
}

interface Acting {
  busy: boolean;
  send: (sent: Command) => void;
}

function Waits({ one, name, busy, send }: Acting & { one: Offer; name: string }) {
  const when = dayOf((one.accepted ? one.from : one.expires) ?? 0);
  return (
    <>
      <p role="status">
        <b>{t(one.accepted ? 'handover.agreed' : 'handover.waits', { name, when })}</b>
      </p>
      <Terms one={one} />
      <p class="hint">{t('handover.unchanged')}</p>
      <div class="buttons">
        <button type="button" class="quiet" disabled={busy} onClick={() => send(command('handover.withdraw', {}))}>
          {t('handover.withdraw')}
        </button>
      </div>
    </>
  );
}

/** From when and until when. */
function Terms({ one }: { one: Offer }) {
  return (
    <p class="sheet-facts">
      {one.from === undefined ? t('handover.atOnce') : t('handover.begins', { when: dayOf(one.from) })}
      {' · '}
      {one.until === undefined ? t('handover.noEnd') : t('handover.ends', { when: dayOf(one.until) })}
    </p>
  );
}

function Ask({ room, busy, send }: Acting & { room: HeldRoom }) {
  const [to, setTo] = useState('');
  const able = Object.entries(room.room.value.people).filter(
    ([, who]) => who.left !== true && who.account !== 'observer' && !presides(who),
  );
  const ask = (event: Event) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const [from, until] = ['from', 'until'].map((field) => String(given.get(field) ?? ''));
    send(
      command('handover.offer', {
        to: Number(to),
        // Only what begins today begins at once: any other day is sent as it is, and a wrong one refused.
        from: from && from !== dayIn(Date.now()) ? new Date(`${from}T00:00`).getTime() : undefined,
        until: until ? endOf(until) : undefined,
      }),
    );
  };
  if (able.length === 0) return <p class="note">{t('handover.nobody')}</p>;
  return (
    <details>
      <summary>{t('handover.title')}</summary>
      <form onSubmit={ask}>
        <p>{t('handover.lead')}</p>
        <label class="field">
          <span>{t('handover.to')}</span>
          <select required value={to} onChange={(event) => setTo(event.currentTarget.value)}>
            <option value="" />
            {able.map(([number, who]) => (
              <option key={number} value={number}>
                {nameOf(who, Number(number))}
              </option>
            ))}
          </select>
        </label>
        <div class="handover-times">
          {(['from', 'until'] as const).map((field) => (
            <label key={field} class="field">
              <span>{t(`handover.${field}`)}</span>
              <input type="date" name={field} min={dayIn(Date.now())} max="9998-12-31" />
            </label>
          ))}
        </div>
        <div class="buttons">
          <button type="submit" class="primary" disabled={busy}>
            {t('handover.offer')}
          </button>
        </div>
      </form>
    </details>
  );
}
