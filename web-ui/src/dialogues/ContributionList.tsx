import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { numeral, t } from '../app/texts.ts';
import { nameOf, Plate, PlateLine } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Contribution, Participant, SynthesisPage } from '../wire/types.ts';
import { CiteForm } from './CiteForm.tsx';
import { questionsOf } from './questions.ts';
import { SettingAside } from './SettingAside.tsx';
import { useContributions, type Which } from './synthesis.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
  page: SynthesisPage;
  writes: boolean;
  look: () => Promise<void>;
}

const kinds: Which[] = ['open', 'cited', 'setAside'];

/** The contributions of one kind, to be cited one by one, or set aside several at once with one reason. */
export function ContributionList({ collab, room, page, writes, look }: Props) {
  const [which, setWhich] = useState<Which>('open');
  const [topic, setTopic] = useState(0);
  return (
    <section class="drafting-contributions" aria-labelledby="contributions">
      <h2 id="contributions">{t('synthesis.contributions')}</h2>
      <div class="drafting-filters">
        <label>
          <span>{t('synthesis.filter')}</span>
          <select value={which} onChange={(event) => setWhich(event.currentTarget.value as Which)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`synthesis.which.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('synthesis.question')}</span>
          <select value={topic} onChange={(event) => setTopic(Number(event.currentTarget.value))}>
            <option value={0}>{t('synthesis.allQuestions')}</option>
            {questionsOf(room).map((one) => (
              <option key={one.topic} value={one.topic}>
                {numeral(one.question)}. {one.title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Listed key={`${which} ${topic}`} {...{ collab, room, page, writes, look, which, topic }} />
    </section>
  );
}

interface ListedProps extends Props {
  which: Which;
  topic: number;
}

/** Those that the filters let through. What was chosen goes with them, and what somebody else has cited meanwhile is chosen no more. */
function Listed({ collab, room, page, writes, look, which, topic }: ListedProps) {
  const [ticked, setTicked] = useState<number[]>([]);
  const { found, failed, more } = useContributions(collab, room.id, which, topic, page.at);
  const open = found?.items.filter(({ places }) => places.length === 0).map(({ message }) => message.seq) ?? [];
  const chosen = ticked.filter((number) => open.includes(number));
  const choose = (number: number, on: boolean) =>
    setTicked(on ? [...chosen, number] : chosen.filter((one) => one !== number));
  return (
    <>
      {chosen.length > 0 && (
        <SettingAside
          collab={collab}
          room={room}
          chosen={chosen}
          done={() => {
            setTicked([]);
            void look();
          }}
        />
      )}
      {failed && <p role="alert">{t('synthesis.failed')}</p>}
      {found === null && !failed && <Loading />}
      {found?.items.length === 0 && <p class="note">{t('synthesis.empty')}</p>}
      <ul class="drafting-list">
        {found?.items.map((one) => (
          <Item
            key={one.message.seq}
            {...{ collab, room, page, look, one }}
            writes={writes}
            who={found.people[one.message.by ?? -1]}
            chosen={chosen.includes(one.message.seq)}
            choose={(on) => choose(one.message.seq, on)}
          />
        ))}
      </ul>
      {found?.next && (
        <button type="button" class="quiet" onClick={more}>
          {t('synthesis.more')}
        </button>
      )}
    </>
  );
}

interface ItemProps extends Props {
  one: Contribution;
  who: Participant | undefined;
  chosen: boolean;
  choose: (on: boolean) => void;
}

function Item({ collab, room, page, writes, look, one, who, chosen, choose }: ItemProps) {
  const [citing, setCiting] = useState(false);
  const { message, places, reason } = one;
  return (
    <li>
      <article aria-labelledby={`by-${message.seq}`}>
        <p class="contribution-head" id={`by-${message.seq}`}>
          <Plate who={who} />
          <span>
            <a href={pathOf({ name: 'message', room: room.id, message: message.seq })}>
              <bdi class="name">{nameOf(who, message.by ?? undefined)}</bdi>
            </a>
            {who && <PlateLine who={who} />}
          </span>
        </p>
        <p class="contribution-text" dir="auto" lang={message.lang ?? undefined}>
          {message.text}
        </p>
        {places.length > 0 && (
          <p class="sheet-facts">
            {t('synthesis.citedIn', { n: places.length, points: places.map(numeral).join(', ') })}
          </p>
        )}
        {reason && (
          <p class="sheet-facts">
            {t('synthesis.notUsed')} <bdi>{reason}</bdi>
          </p>
        )}
        {citing ? (
          <CiteForm {...{ collab, room, page, look, message }} close={() => setCiting(false)} />
        ) : (
          writes && (
            <div class="buttons">
              <button
                type="button"
                class="quiet"
                aria-describedby={`by-${message.seq}`}
                onClick={() => setCiting(true)}
              >
                {t('synthesis.cite')}
              </button>
              {places.length === 0 && (
                <label class="check">
                  <input type="checkbox" checked={chosen} onChange={(event) => choose(event.currentTarget.checked)} />
                  <span>{t('synthesis.choose')}</span>
                </label>
              )}
            </div>
          )
        )}
      </article>
    </li>
  );
}
