import type { ComponentChildren } from 'preact';
import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { LanguageBar } from '../app/LanguageBar.tsx';
import { type TextKey, t, tOr } from '../app/texts.ts';
import { Conversation } from '../messages/Conversation.tsx';
import { Plate, PlateLine } from '../people/Placard.tsx';
import { Failed, RoomList } from '../rooms/RoomList.tsx';
import TopicList from '../rooms/TopicList.tsx';
import { SessionGallery } from './SessionGallery.tsx';
import { sampleRoom } from './sample.ts';

const part = (title: TextKey, children: ComponentChildren) => (
  <section class="group">
    <h2>{t(title)}</h2>
    {children}
  </section>
);

const topics = [
  { topic: 11, title: 'What keeps households from safe water?', closed: false },
  { topic: 14, title: 'ما الذي نجح؟', closed: true },
];

export function Gallery({ collab }: { collab: Collab }) {
  const { people } = sampleRoom().room.value;
  return (
    <>
      {part(
        'components.placards',
        <ul class="people">
          {Object.values(people).map((who) => (
            <li key={who.name}>
              <Plate who={who} />
              <div>
                <bdi class="name">{who.name}</bdi>
                <PlateLine who={who} />
              </div>
            </li>
          ))}
        </ul>,
      )}
      {part('components.buttons', <Buttons />)}
      {part(
        'components.status',
        <>
          <p class="status">{t('line.reconnecting')}</p>
          <p class="status">{t('line.catchingUp', { n: 48 })}</p>
          <p class="status strong">{t('line.offline', { n: 2 })}</p>
        </>,
      )}
      {part('components.lists', <RoomList collab={collab} />)}
      {part('components.error', <Failed collab={collab} />)}
      <Rooms collab={collab} />
      <SessionGallery collab={collab} />
    </>
  );
}

function Buttons() {
  return (
    <>
      <p class="buttons">
        <button type="button" class="primary">
          {t('composer.send')}
        </button>
        <button type="button" class="primary" disabled>
          {t('composer.send')}
        </button>
        <button type="button" class="quiet">
          {t('cancel')}
        </button>
        <button type="button" class="danger">
          {t('menu.retract')}
        </button>
        <button type="button" class="square" aria-label={t('components.more')}>
          <Icon name="more" />
        </button>
      </p>
      <p class="buttons">
        <span class="chip">{tOr('kind.nationalDialogue', '')}</span>
        <span class="chip strong">{t('room.closed')}</span>
        <b class="new">{t('rooms.new')}</b>
      </p>
      <label class="find">
        <span>{t('list.name')}</span>
        <input dir="auto" />
      </label>
      <LanguageBar />
    </>
  );
}

/** Each way in which a room can stand before somebody. */
function Rooms({ collab }: { collab: Collab }) {
  const withTopics = { kind: 'nationalDialogue', topics } as const;
  return (
    <>
      {part('components.talk', <Talk collab={collab} room={sampleRoom()} />)}
      {part('components.empty', <Talk collab={collab} room={sampleRoom({}, 1, [])} />)}
      {part('components.join', <Talk collab={collab} room={sampleRoom({}, null, [])} />)}
      {part('components.readOnly', <Talk collab={collab} room={sampleRoom({}, 5, [])} />)}
      {part('components.closed', <Talk collab={collab} room={sampleRoom({ closed: true }, 1, [])} />)}
      {part('components.topics', <TopicList collab={collab} room={sampleRoom(withTopics, 2)} />)}
      {part(
        'components.topicsEmpty',
        <TopicList collab={collab} room={sampleRoom({ ...withTopics, topics: [] }, 2, [])} />,
      )}
    </>
  );
}

const Talk = ({ collab, room }: { collab: Collab; room: ReturnType<typeof sampleRoom> }) => (
  <div class="frame">
    <Conversation collab={collab} room={room} topic={0} title={room.room.value.title} />
  </div>
);
