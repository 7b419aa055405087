import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { pathOf } from '../app/routes.ts';
import { t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { SynthesisPage, SynthesisPoint } from '../wire/types.ts';
import { PointForm } from './PointForm.tsx';
import { headingOf } from './questions.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
  page: SynthesisPage;
  writes: boolean;
  look: () => Promise<void>;
}

/** The points as they are being written, question by question, each with what it rests on. */
export function Points({ collab, room, page, writes, look }: Props) {
  const [adding, setAdding] = useState(false);
  const points = page.draft ?? [];
  const groups = [...new Set(points.map(({ question }) => question ?? 0))];
  return (
    <section class="drafting-points" aria-labelledby="points">
      <h2 id="points">{t('synthesis.points')}</h2>
      {points.length === 0 && <p>{t('synthesis.noPoints')}</p>}
      {groups.map((group) => (
        <div key={group}>
          <h3 dir="auto">{headingOf(room, group)}</h3>
          {points
            .filter(({ question }) => (question ?? 0) === group)
            .map((point) => (
              <Point key={point.number} {...{ collab, room, page, writes, look, point }} />
            ))}
        </div>
      ))}
      {adding ? (
        <PointForm collab={collab} room={room} look={look} close={() => setAdding(false)} />
      ) : (
        writes && (
          <button type="button" class={points.length === 0 ? 'primary' : 'quiet'} onClick={() => setAdding(true)}>
            {t('synthesis.newPoint')}
          </button>
        )
      )}
    </section>
  );
}

function Point({ collab, room, page, writes, look, point }: Props & { point: SynthesisPoint }) {
  const [doing, setDoing] = useState<'' | 'change' | 'remove'>('');
  const { busy, problem, act } = useAct(collab, room.id, 'synthesis.offline');
  const remove = async () => {
    if (await act(command('synthesis.removePoint', { point: point.number }))) await look();
  };
  const uncite = async (source: number) => {
    if (await act(command('synthesis.uncite', { point: point.number, source }))) await look();
  };
  if (doing === 'change')
    return <PointForm collab={collab} room={room} look={look} point={point} close={() => setDoing('')} />;
  return (
    <article class="drafting-point" aria-labelledby={`point-${point.number}`}>
      <h4 id={`point-${point.number}`}>{t('synthesis.point', { n: point.place })}</h4>
      <p dir="auto" lang={point.lang ?? undefined}>
        {point.text}
      </p>
      <Side label={t('synthesis.supporting')} names={point.supporting.map(({ name }) => name)} />
      <Side label={t('synthesis.dissenting')} names={point.dissenting.map(({ name }) => name)} />
      {point.sources.length === 0 && <p class="note">{t('synthesis.nothingCited')}</p>}
      <ul class="drafting-sources">
        {point.sources.map((cited) => (
          <Source key={cited.source.number} room={room} page={page} cited={cited}>
            {writes && (
              <button type="button" class="quiet" disabled={busy} onClick={() => void uncite(cited.source.number)}>
                {t('synthesis.uncite')}
              </button>
            )}
          </Source>
        ))}
      </ul>
      <Problem text={problem} />
      {doing === 'remove' && <p>{t('synthesis.removeSure')}</p>}
      {writes && (
        <div class="buttons">
          {doing === 'remove' ? (
            <>
              <button type="button" class="danger" disabled={busy} onClick={() => void remove()}>
                {t('synthesis.remove')}
              </button>
              <button type="button" class="quiet" onClick={() => setDoing('')}>
                {t('cancel')}
              </button>
            </>
          ) : (
            <>
              <button
                type="button"
                class="quiet"
                aria-describedby={`point-${point.number}`}
                onClick={() => setDoing('change')}
              >
                {t('synthesis.change')}
              </button>
              <button
                type="button"
                class="quiet"
                aria-describedby={`point-${point.number}`}
                onClick={() => setDoing('remove')}
              >
                {t('synthesis.remove')}
              </button>
            </>
          )}
        </div>
      )}
    </article>
  );
}

function Side({ label, names }: { label: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <p class="sides">
      <b>{label}</b>{' '}
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && ' · '}
          <bdi>{name}</bdi>
        </span>
      ))}
    </p>
  );
}

interface SourceProps {
  room: HeldRoom;
  page: SynthesisPage;
  cited: SynthesisPoint['sources'][number];
  children?: preact.ComponentChildren;
}

/** What the point rests on: the sentence as it can be read now, and the way to where it was said. */
function Source({ room, page, cited: { source, dissents }, children }: SourceProps) {
  const by = source.by ?? undefined;
  return (
    <li class={dissents ? 'dissents' : undefined}>
      {source.words ? (
        <blockquote dir="auto" lang={source.lang ?? undefined}>
          {source.words}
        </blockquote>
      ) : (
        <p class="note">{t('message.gone')}</p>
      )}
      <p class="sheet-facts">
        {dissents && <span class="chip">{t('synthesis.dissents')}</span>}{' '}
        <a href={pathOf({ name: 'message', room: room.id, message: source.number })}>
          <bdi>{nameOf(by === undefined ? undefined : page.people[by], by)}</bdi>
        </a>
      </p>
      {children}
    </li>
  );
}
