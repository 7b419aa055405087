import { useEffect } from 'preact/hooks';
import { newsOf } from '../rooms/news.ts';
import type { Collab } from './collab.ts';
import type { Route } from './routes.ts';
import { numeral, type TextKey, t } from './texts.ts';

const tabs: readonly string[] = ['inbox', 'rooms', 'live', 'you'];

/** What the browser calls this page: how much is new, the place, the product. */
export function useTitle(collab: Collab, here: Route): void {
  const count = newsOf(collab).length + (collab.mine.value?.notices.value ?? 0);
  const title = [placeOf(collab, here), t('app.name')].filter(Boolean).join(' · ');
  const whole = count > 0 ? `(${numeral(count)}) ${title}` : title;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}

function placeOf(collab: Collab, here: Route): string {
  if (!('room' in here)) return tabs.includes(here.name) ? t(`nav.${here.name}` as TextKey) : '';
  const room = collab.following.held.get(here.room)?.room.value;
  const topic = here.name === 'topic' ? room?.topics.find((one) => one.topic === here.topic)?.title : undefined;
  return [topic, room?.title].filter(Boolean).join(' · ');
}
