import { Icon } from '../app/icons.tsx';
import { pathOf, type TopicKey } from '../app/routes.ts';
import { language, t } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { hasTopics, presides } from '../rooms/rights.ts';
import { TopicLinks } from '../rooms/TopicLinks.tsx';
import type { Participant } from '../wire/types.ts';
import { NameLine, Plate, PlateLine } from './Placard.tsx';

export function PeoplePanel({ room, topic }: { room: HeldRoom; topic: TopicKey }) {
  const state = room.room.value;
  const people = Object.entries(state.people)
    .filter(([, { left }]) => left !== true)
    .sort(byPodium);
  if (room.standing.value !== 'ready') return <aside class="panel-pane" aria-label={t('room.details')} />;
  return (
    <aside class="panel-pane" aria-label={t('room.details')}>
      <header class="pane-head">
        <a class="square back" href={pathOf({ name: 'room', room: room.id })} aria-label={t('back')}>
          <Icon name="back" />
        </a>
        <h2>
          <bdi>{state.title}</bdi>
        </h2>
      </header>
      {hasTopics(state) && topic !== 0 && <TopicLinks room={room} topic={topic} />}
      <section class="people">
        <h3>
          <span aria-hidden="true">
            {t('room.people')} <span class="count">{number(people.length)}</span>
          </span>
          <span class="hidden">{t('room.peopleCount', { n: people.length })}</span>
        </h3>
        <ul>
          {people.map(([number, who]) => (
            <li key={number}>
              <Plate who={who} />
              <div>
                <NameLine who={who} number={Number(number)} />
                <PlateLine who={who} />
              </div>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

const number = (n: number) => new Intl.NumberFormat(language.value).format(n);

function byPodium([a, one]: [string, Participant], [b, other]: [string, Participant]): number {
  return Number(presides(other)) - Number(presides(one)) || Number(a) - Number(b);
}
