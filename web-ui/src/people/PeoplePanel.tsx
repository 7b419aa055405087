import { useHeading } from '../app/focus.ts';
import { Icon } from '../app/icons.tsx';
import { pathOf, type TopicKey } from '../app/routes.ts';
import { type Language, numeral, t, tOr } from '../app/texts.ts';
import { togglePanel } from '../app/viewport.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { ReadOut } from '../rooms/ReadOut.tsx';
import { hasTopics, presides } from '../rooms/rights.ts';
import { TopicLinks } from '../rooms/TopicLinks.tsx';
import type { Participant } from '../wire/types.ts';
import { NameLine, Plate, PlateLine } from './Placard.tsx';

export const texts = (code: Language) => import(`../texts/people/${code}.json`);

/** Whose accounts write to somebody whom they know from a room. */
const asks: readonly unknown[] = ['csoMember', 'csoFocalPoint', 'memberStateDelegate', 'unStaff'];

interface Props {
  room: HeldRoom;
  topic: TopicKey;
  /** It is the whole screen, as on a phone. */
  alone?: boolean;
}

export default function PeoplePanel({ room, topic, alone = false }: Props) {
  const heading = useHeading(alone ? room.id : '');
  const Pane = alone ? 'main' : 'aside';
  const state = room.room.value;
  const people = Object.entries(state.people)
    .filter(([, { left }]) => left !== true)
    .sort(byPodium);
  if (room.standing.value !== 'ready') return null;
  const writes = !state.identity && asks.includes(state.people[room.present ?? -1]?.account);
  return (
    <Pane
      class={alone ? 'panel-pane alone' : 'panel-pane'}
      id={alone ? 'main' : 'panel'}
      aria-label={t('room.details')}
      tabIndex={-1}
    >
      <header class="pane-head">
        <a class="square back" href={pathOf({ name: 'room', room: room.id })} aria-label={t('back')}>
          <Icon name="back" />
        </a>
        {alone ? (
          <h1 tabIndex={-1} ref={heading} dir="auto">
            {state.title}
          </h1>
        ) : (
          <h2 dir="auto">{state.title}</h2>
        )}
        <button type="button" class="square panel-close" aria-label={t('close')} onClick={togglePanel}>
          <Icon name="close" />
        </button>
      </header>
      {hasTopics(state) && topic !== 0 && <TopicLinks room={room} topic={topic} />}
      <ReadOut room={room.id} />
      <section class="people">
        <h2>
          <span aria-hidden="true">
            {t('room.people')} <span class="count">{numeral(people.length)}</span>
          </span>
          <span class="hidden">{t('people.count', { n: people.length })}</span>
        </h2>
        {state.identity && <p class="note">{tOr('protection.people', '')}</p>}
        {presides(state.people[room.present ?? -1]) && !state.closed && (
          <a class="quiet invite" href={pathOf({ name: 'invitations', room: room.id })}>
            <Icon name="plus" />
            {t('people.invite')}
          </a>
        )}
        {room.present !== null && (
          <a class="quiet invite" href={pathOf({ name: 'members', room: room.id })}>
            <Icon name="settings" />
            {t('people.members')}
            {state.requests !== undefined && <b class="new">{numeral(state.requests)}</b>}
          </a>
        )}
        <p class="note">
          <a href={pathOf({ name: 'rights' })}>{t('people.rights')}</a>
          {state.kind !== 'direct' && (
            <>
              {' · '}
              <a href={`${pathOf({ name: 'room', room: room.id })}/moderation`}>{t('people.figures')}</a>
            </>
          )}
        </p>
        <ul>
          {people.map(([number, who]) => (
            <li key={number}>
              <Plate who={who} />
              <div>
                <NameLine who={who} number={Number(number)} />
                <PlateLine who={who} />
              </div>
              {writes && Number(number) !== room.present && who.name && (
                <a
                  class="quiet write"
                  href={`/direct/new?room=${encodeURIComponent(room.id)}&to=${number}`}
                  aria-label={t('people.writeTo', { name: who.name })}
                >
                  {t('people.write')}
                </a>
              )}
            </li>
          ))}
        </ul>
        <p class="note">
          <a href={`/help/reprisal?room=${encodeURIComponent(room.id)}`} target="_self">
            {t('people.reprisal')}
          </a>
        </p>
      </section>
    </Pane>
  );
}

function byPodium([a, one]: [string, Participant], [b, other]: [string, Participant]): number {
  return Number(presides(other)) - Number(presides(one)) || Number(a) - Number(b);
}
