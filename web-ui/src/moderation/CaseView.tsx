import type { Collab } from '../app/collab.ts';
import { ago, exactly } from '../app/dates.ts';
import { pathOf, placeIn } from '../app/routes.ts';
import { t, tOr } from '../app/texts.ts';
import { trusted } from '../messages/html.ts';
import { NameLine, nameOf, Plate, PlateLine } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { DeskPage, Message, Participant } from '../wire/types.ts';
import { type Case, useAround } from './desk.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
  one: Case;
  people: DeskPage['people'];
}

/** The message with what stands around it, and what was said about it: never by whom it was reported. */
export function CaseView({ collab, room, one, people }: Props) {
  const { page, failed } = useAround(collab, room, one);
  const all = { ...room.room.value.people, ...people, ...page?.people };
  const others = page?.items.filter(({ seq, moved }) => seq !== one.message && !moved) ?? [];
  return (
    <>
      <p class="desk-facts">
        <span class="chip">{tOr(`desk.state.${one.state}`, one.state)}</span>
        {one.reports.length > 0 && <span>{t('desk.reports', { n: one.reports.length })}</span>}
        <a href={placeOf(room, one)}>{t('desk.inRoom')}</a>
      </p>
      <ol class="desk-around">
        {others.filter(({ seq }) => seq < one.message).map((message) => line(message, all))}
        <li class="desk-said">
          <Said one={one} who={all[one.said?.by ?? -1]} />
        </li>
        {others.filter(({ seq }) => seq > one.message).map((message) => line(message, all))}
      </ol>
      {page === null && <p class="note">{t(failed ? 'desk.aroundFailed' : 'desk.loadingAround')}</p>}
      <Told one={one} by={one.ruledBy ? nameOf(all[one.ruledBy], one.ruledBy) : ''} />
    </>
  );
}

/** A text that waits stands nowhere yet: it leads to where it would. */
const placeOf = (room: HeldRoom, { state, message, said }: Case) =>
  state === 'held' ? pathOf(placeIn(room.id, said?.topic)) : pathOf({ name: 'message', room: room.id, message });

function Said({ one: { message, said }, who }: { one: Case; who: Participant | undefined }) {
  const words = { dir: 'auto' as const, ...(said?.lang ? { lang: said.lang } : {}) };
  return (
    <>
      <header>
        <Plate who={who} />
        <span>
          <NameLine who={who} number={said?.by ?? undefined} />
          {who && <PlateLine who={who} />}
        </span>
        <span class="number">{message}</span>
      </header>
      {said?.text === undefined ? (
        <p class="tombstone">{t('desk.gone')}</p>
      ) : said.html === undefined ? (
        <div class="body plain" {...words}>
          {said.text}
        </div>
      ) : (
        <div class="body rich" {...words} dangerouslySetInnerHTML={{ __html: trusted(said.html) }} />
      )}
    </>
  );
}

const line = ({ seq, by, text, lang }: Message, people: Record<string, Participant>) => (
  <li key={seq}>
    <NameLine who={people[by ?? -1]} number={by ?? undefined} />{' '}
    <bdi lang={lang ?? undefined}>{text?.slice(0, 280) ?? t('desk.gone')}</bdi>
  </li>
);

function Told({ one, by }: { one: Case; by: string }) {
  const { reports, rule, ruling, appeal, state } = one;
  const removed = state !== 'reported' && rule;
  return (
    <ul class="desk-told">
      {reports.map(({ at, rule: broken, words }) => (
        <li key={`${at} ${broken} ${words}`}>
          <b>{tOr(`cases.rule.${broken}`, broken)}</b> <time title={exactly(at)}>{ago(at)}</time>
          {words && <blockquote dir="auto">{words}</blockquote>}
        </li>
      ))}
      {removed && (
        <li>
          {t('desk.ruledBy', { name: by, rule: tOr(`cases.rule.${rule}`, rule) })}
          {ruling?.words && <blockquote dir="auto">{ruling.words}</blockquote>}
        </li>
      )}
      {state === 'appealed' && appeal?.words && (
        <li>
          <b>{t('desk.appeal')}</b> <time title={exactly(appeal.at)}>{ago(appeal.at)}</time>
          <blockquote dir="auto">{appeal.words}</blockquote>
        </li>
      )}
    </ul>
  );
}
