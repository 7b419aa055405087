import { useEffect, useRef, useState } from 'preact/hooks';
import { Drawn } from '../app/icons.tsx';
import { closeElsewhere } from '../app/opened.ts';
import { bell, silent } from '../app/signs.ts';
import { type Language, t } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { hasTopics } from '../rooms/rights.ts';
import type { RoomLevel, TopicLevel } from '../wire/types.ts';
import type { Mine } from './mine.ts';
import './levels.css';

export const texts = (code: Language) => import(`../texts/levels/${code}.json`);

export const roomLevels = ['everything', 'followed', 'mentions', 'nothing'] as const satisfies readonly RoomLevel[];
const topicLevels = ['follow', 'usual', 'mute'] as const satisfies readonly TopicLevel[];

interface Props {
  mine: Mine;
  room: HeldRoom;
  topic: number;
}

/** How much of this room, and of this topic, the reader wants to be told. Rooms in which people are protected tell nobody anything. */
export default function Levels({ mine, room, topic }: Props) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = () => setOpen(false);
  useEffect(() => (open ? closeElsewhere(place, close) : undefined), [open]);
  const { kind, identity } = room.room.value;
  if (identity) return null;
  const level = mine.levelOf(room.id, kind);
  const ofTopic = mine.topicLevelOf(room.id, topic);
  const now = topic > 0 && ofTopic !== 'usual' ? t(`levels.${ofTopic}`) : t(`levels.${level}`);
  const isSilent = mine.silences(room.id, topic);
  return (
    <div class="levels" ref={place}>
      <button
        type="button"
        class="square"
        aria-expanded={open}
        aria-label={t('levels.button', { level: now })}
        title={t('levels.button', { level: now })}
        onClick={() => setOpen(!open)}
      >
        <Drawn path={isSilent ? silent : bell} />
      </button>
      {open && (
        <div class="levels-box">
          {topic > 0 && hasTopics(room.room.value) && (
            <Radios
              legend={t('levels.topic')}
              name="topic-level"
              options={topicLevels}
              chosen={ofTopic}
              choose={(one) => mine.follow(room.id, topic, one)}
            />
          )}
          <Radios
            legend={t('levels.room')}
            name="room-level"
            options={
              hasTopics(room.room.value) ? roomLevels : roomLevels.filter((one) => one !== 'followed' || one === level)
            }
            chosen={level}
            choose={(one) => mine.setLevel(room.id, one)}
          />
        </div>
      )}
    </div>
  );
}

interface RadiosProps<T extends RoomLevel | TopicLevel> {
  legend: string;
  name: string;
  options: readonly T[];
  chosen: T;
  choose: (one: T) => void;
}

function Radios<T extends RoomLevel | TopicLevel>({ legend, name, options, chosen, choose }: RadiosProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={chosen === one} onChange={() => choose(one)} />
          <span>{t(`levels.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
