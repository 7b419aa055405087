import { ago, exactly } from '../app/dates.ts';
import { Icon } from '../app/icons.tsx';
import { pathOf, placeIn } from '../app/routes.ts';
import { t, tOr } from '../app/texts.ts';
import { nameOf, Plate } from '../people/Placard.tsx';
import type { Hit } from '../wire/types.ts';
import { piecesOf } from './pieces.ts';

/** Who said it, the sentence with what was looked for in it, where and when. */
export function HitLine({ hit }: { hit: Hit }) {
  const { kind, title, topicTitle, at, who, by, lang, state } = hit;
  // Of a question it is not always shown whose it is.
  const said = kind === 'message' || kind === 'statement' || (kind === 'question' && by !== undefined && by !== null);
  return (
    <a class="sheet-line hit" href={addressOf(hit)}>
      {said ? (
        <Plate who={who ?? undefined} />
      ) : (
        <span class="hit-sign">
          <Icon name="rooms" />
        </span>
      )}
      <span class="sheet-text">
        {said ? (
          <b class="hit-who">
            <bdi>{nameOf(who ?? undefined, by ?? undefined)}</bdi>
          </b>
        ) : (
          <span class="hit-kind">{tOr(`search.kinds.${kind}`, kind)}</span>
        )}
        <bdi class="hit-text" lang={lang ?? undefined}>
          {piecesOf(hit).map(({ words, marked }) => (marked ? <mark>{words}</mark> : words))}
        </bdi>
        <span class="sheet-facts">
          {state && (
            <>
              <span>{`${t('search.kinds.question')} · ${tOr(`search.state.${state}`, state)}`}</span>
              <i aria-hidden="true"> · </i>
            </>
          )}
          {kind !== 'room' && (
            <>
              <bdi>{title}</bdi>
              <i aria-hidden="true"> · </i>
            </>
          )}
          {said && topicTitle && (
            <>
              <bdi>{topicTitle}</bdi>
              <i aria-hidden="true"> · </i>
            </>
          )}
          <time dateTime={new Date(at).toISOString()} title={exactly(at)}>
            {ago(at)}
          </time>
        </span>
      </span>
    </a>
  );
}

/** A message at its permanent address, which follows it wherever it is moved. */
function addressOf({ kind, room, number }: Hit): string {
  if (kind === 'jointStatement') return pathOf({ name: 'joint-statement', room, statement: number });
  if (kind === 'question') return `/rooms/${encodeURIComponent(room)}/questions#q${number}`;
  if (kind === 'message') return pathOf({ name: 'message', room, message: number });
  return pathOf(placeIn(room, kind === 'topic' ? number : null));
}
