import { useEffect, useState } from 'preact/hooks';
import { toldOf } from '../notifications/told.ts';
import type { TopicLines } from '../wire/types.ts';
import { Count } from './Count.tsx';
import type { Collab } from './collab.ts';
import { useDialog } from './dialog.ts';
import { Icon } from './icons.tsx';
import { switcherOpen } from './opened.ts';
import { plain } from './plain.ts';
import { go, pathOf, route } from './routes.ts';
import { type Place, placesFor } from './switching.ts';
import { type Language, t, tOr } from './texts.ts';
import './switcher.css';

export const texts = (code: Language) => import(`../texts/switcher/${code}.json`);

const askAfter = 250;

/** From anywhere to any room or topic by a few letters. Without letters: what is unread, then the rooms. */
export default function Switcher({ collab }: { collab: Collab }) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const close = () => {
    switcherOpen.value = false;
  };
  const dialog = useDialog<HTMLDivElement>(close);
  const found = useTopicsOfTheHub(collab, words);
  const news = words.trim() === '' ? toldOf(collab) : [];
  const named = placesFor(collab, plain(words.trim()), news, found);
  const places = [...named, search(words.trim())];
  const chosen = Math.min(at, places.length - 1);
  const take = (place: Place | undefined) => {
    if (!place) return;
    close();
    go(place.to, false, place.query);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((chosen + step + places.length) % Math.max(1, places.length));
    else if (event.key === 'Enter') take(places[chosen]);
    else return;
    event.preventDefault();
  };
  useEffect(() => document.getElementById(`place-${chosen}`)?.scrollIntoView({ block: 'nearest' }), [chosen]);
  return (
    <div class="veil top" onPointerDown={(event) => event.target === event.currentTarget && close()}>
      <div class="dialog switcher" role="dialog" aria-modal="true" aria-label={t('switcher.label')} ref={dialog}>
        <input
          type="text"
          role="combobox"
          dir="auto"
          autocomplete="off"
          aria-expanded="true"
          aria-controls="places"
          aria-activedescendant={`place-${chosen}`}
          aria-label={t('switcher.label')}
          placeholder={t('switcher.label')}
          value={words}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="square" aria-label={t('close')} onClick={close}>
          <Icon name="close" />
        </button>
        <p class="hidden" role="status">
          {words.trim() === '' ? '' : t('switcher.found', { n: named.length })}
        </p>
        {named.length === 0 && <p class="note">{t('switcher.none')}</p>}
        <div id="places" role="listbox" aria-label={t('switcher.rooms')}>
          {places.map((place, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
            <div
              key={pathOf(place.to)}
              id={`place-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onClick={() => take(place)}
            >
              <span class="place-text">
                <bdi>{place.title}</bdi>
                {place.kind !== '' && (
                  <span class="place-facts">
                    {place.room ? <bdi>{place.room}</bdi> : tOr(`kind.${place.kind}`, place.kind)}
                  </span>
                )}
              </span>
              {place.unread > 0 && <Count n={place.unread} />}
            </div>
          ))}
        </div>
        <p class="switcher-hint" aria-hidden="true">
          {t('switcher.hint')}
        </p>
      </div>
    </div>
  );
}

/** Last of all: not a name, but what was said. */
const search = (words: string): Place => ({
  to: { name: 'search' },
  query: words && `?q=${encodeURIComponent(words)}`,
  title: words ? t('switcher.search', { words }) : t('switcher.searchAll'),
  kind: '',
  unread: 0,
});

/** A room may have more topics than its screen holds: those of the room where the reader is are asked of the hub. */
function useTopicsOfTheHub(collab: Collab, words: string): TopicLines['items'] {
  const [found, setFound] = useState<TopicLines['items']>([]);
  const here = route.value;
  const room = 'room' in here ? collab.following.held.get(here.room) : undefined;
  const asks = room?.room.value.topicCount != null && words.trim() !== '';
  useEffect(() => {
    setFound([]);
    if (!asks || !room) return;
    let gone = false;
    const path = `rooms/${encodeURIComponent(room.id)}/topics?limit=8&q=${encodeURIComponent(words.trim())}`;
    const turn = setTimeout(() => {
      collab.http.get<TopicLines>(path).then(
        ({ items }) => gone || setFound(items),
        () => undefined,
      );
    }, askAfter);
    return () => {
      gone = true;
      clearTimeout(turn);
    };
  }, [words, asks, room?.id]);
  return found;
}
