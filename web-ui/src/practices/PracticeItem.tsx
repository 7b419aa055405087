import { ago, exactly } from '../app/dates.ts';
import { pathOf } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import { NameLine, Plate, PlateLine } from '../people/Placard.tsx';
import { piecesOf } from '../search/pieces.ts';
import type { Hit } from '../wire/types.ts';
import MarkCard from './MarkCard.tsx';

/** Who offers or asks what: the words, the card, and the way to the room in which it is talked about. */
export function PracticeItem({ hit }: { hit: Hit }) {
  const { who, by, lang, mark, email, room, number, title, topicTitle, at } = hit;
  return (
    <>
      <header>
        <Plate who={who ?? undefined} />
        <h2>
          <NameLine who={who ?? undefined} number={by ?? undefined} />
        </h2>
        {who && <PlateLine who={who} />}
      </header>
      <p class="practice-text">
        <bdi lang={lang ?? undefined}>
          {piecesOf(hit).map(({ words, marked }) => (marked ? <mark>{words}</mark> : words))}
        </bdi>
      </p>
      {mark && <MarkCard mark={mark} email={email} />}
      <p class="practice-place">
        <a href={pathOf({ name: 'message', room, message: number })}>{t('practices.open')}</a>
        <bdi>{title}</bdi>
        {topicTitle && <bdi>{topicTitle}</bdi>}
        <time dateTime={new Date(at).toISOString()} title={exactly(at)}>
          {ago(at)}
        </time>
      </p>
    </>
  );
}
