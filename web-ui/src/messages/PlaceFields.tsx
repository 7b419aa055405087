import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { contributes, hasTopics } from '../rooms/rights.ts';
import type { RoomState } from '../wire/types.ts';

interface Place {
  room: string;
  /** 0 until one is chosen, and where there are none. */
  topic: number;
  state: RoomState;
  topics: RoomState['topics'];
  /** The reader may say something there. */
  may: boolean;
  choose(room: string, topic: number): void;
}

/** Where in all their rooms somebody wants to say something. */
export function usePlace(collab: Collab, first: string): Place {
  const [room, setRoom] = useState(first);
  const [topic, setTopic] = useState(0);
  const held = collab.hold(room);
  const state = held.room.value;
  const ready = held.standing.value === 'ready';
  const me = held.present;
  return {
    room,
    topic,
    state,
    topics: hasTopics(state) ? state.topics.filter((one) => !one.closed) : [],
    may: ready && me !== null && contributes(state.people[me], state) && (!hasTopics(state) || topic > 0),
    choose: (to, under) => {
      setRoom(to);
      setTopic(under);
    },
  };
}

interface Props {
  place: Place;
  rooms: readonly { id: string; title: string }[];
  roomLabel: string;
  topicLabel: string;
}

export function PlaceFields({ place, rooms, roomLabel, topicLabel }: Props) {
  const { room, topic, topics, choose } = place;
  return (
    <>
      <label>
        <span>{roomLabel}</span>
        <select value={room} onChange={(event) => choose(event.currentTarget.value, 0)}>
          {rooms.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {topics.length > 0 && (
        <label>
          <span>{topicLabel}</span>
          <select value={topic} onChange={(event) => choose(room, Number(event.currentTarget.value))}>
            <option value={0}>…</option>
            {topics.map((one) => (
              <option key={one.topic} value={one.topic}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
