import { Me } from '../people/Me.tsx';
import { isLive, roomLines } from '../rooms/lines.ts';
import { newsOf } from '../rooms/news.ts';
import { RoomList } from '../rooms/RoomList.tsx';
import type { Collab } from './collab.ts';
import { Icon, type IconName, Mark } from './icons.tsx';
import { LanguageBar } from './LanguageBar.tsx';
import { pathOf, route } from './routes.ts';
import { numeral, type TextKey, t } from './texts.ts';

type Tab = 'inbox' | 'rooms' | 'live' | 'you';

/** A column where there is space, a rail of signs with less, and a bar of four tabs at the thumb on a phone. */
export function Nav({ collab }: { collab: Collab }) {
  const lines = roomLines(collab) ?? [];
  const notices = collab.mine.value?.notices.value ?? 0;
  const counts: Partial<Record<Tab, number>> = {
    inbox: notices + newsOf(collab).length,
    live: lines.filter(isLive).length,
  };
  return (
    <nav class="side" aria-label={t('nav.label')}>
      <a class="brand" href="/" aria-label={t('app.name')}>
        <Mark />
        <span>{t('app.name')}</span>
      </a>
      <ul class="tabs">
        {(['inbox', 'rooms', 'live', 'you'] as const).map((tab) => (
          <li key={tab} class={`to-${tab}`}>
            <TabLink tab={tab} count={counts[tab] ?? 0} />
          </li>
        ))}
      </ul>
      <RoomList collab={collab} />
      <div class="foot">
        <Me collab={collab} />
        <LanguageBar />
      </div>
    </nav>
  );
}

const icons: Record<Tab, IconName> = { inbox: 'inbox', rooms: 'rooms', live: 'live', you: 'you' };
/** What lies below a tab. */
const below: Record<Tab, string> = {
  inbox: 'mentions saved',
  rooms: 'room topic people invitations members new-room search practices',
  live: '',
  you: 'organizations administration organization organizationPeople settings security outbox line rights rules',
};

function TabLink({ tab, count }: { tab: Tab; count: number }) {
  const here = route.value;
  const current = here.name === tab ? 'page' : below[tab].split(' ').includes(here.name) ? 'true' : undefined;
  const label = t(`nav.${tab}` satisfies TextKey);
  return (
    <a class="tab" href={pathOf({ name: tab })} aria-current={current}>
      <Icon name={icons[tab]} />
      <span class="tab-label">{label}</span>
      {count > 0 && (
        <span class="tab-count">
          <span aria-hidden="true">{numeral(count)}</span>
          <span class="hidden">{t(tab === 'live' ? 'nav.liveCount' : 'nav.inboxCount', { n: count })}</span>
        </span>
      )}
    </a>
  );
}
