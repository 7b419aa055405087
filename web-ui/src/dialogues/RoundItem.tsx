import { now } from '../app/dates.ts';
import { pathOf } from '../app/routes.ts';
import { language, t } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Plan, Programme, Round } from '../wire/types.ts';
import { fromNow, whenOf } from './times.ts';

interface Props {
  room: HeldRoom;
  programme: Programme;
  round: Round;
  number: number;
}

/** A round of the timeline: when it opens and closes, how far that is from now, and its questions as the ways to their topics. */
export function RoundItem({ room, programme, round, number }: Props) {
  const stands = programme.rounds[number - 1] ?? 'pending';
  const next = stands === 'pending' ? round.opens : round.closes;
  const said = stands === 'pending' ? 'programme.opens' : now.value < next ? 'programme.closes' : 'programme.closed';
  return (
    <li class={`round ${stands}`} aria-current={stands === 'open' ? 'step' : undefined}>
      <p class="round-number">
        {t('programme.round', { n: number })} <span class="chip">{t(`programme.state.${stands}`)}</span>
      </p>
      <h3>
        <bdi lang={programme.plan?.lang}>{round.name}</bdi>
      </h3>
      <p class="round-times">
        <Time at={round.opens} /> – <Time at={round.closes} />
      </p>
      <p class="round-now">{t(said, { when: fromNow(next) })}</p>
      <ol class="guiding">
        {round.questions.map((question) => (
          <Question key={question} room={room} programme={programme} question={question} stands={stands} />
        ))}
      </ol>
    </li>
  );
}

const Time = ({ at }: { at: number }) => <time dateTime={new Date(at).toISOString()}>{whenOf(at)}</time>;

interface QuestionProps {
  room: HeldRoom;
  programme: Programme;
  question: number;
  stands: Programme['rounds'][number];
}

function Question({ room, programme, question, stands }: QuestionProps) {
  const topic = room.room.value.topics.find((one) => one.question === question);
  const { text, lang } = wordsOf(programme.plan, question);
  const chip = topic?.closed || programme.phase === 'feedback' ? 'concluded' : stands;
  return (
    <li value={question}>
      {topic ? (
        <a href={pathOf({ name: 'topic', room: room.id, topic: topic.topic })}>
          <bdi lang={lang}>{text}</bdi>
        </a>
      ) : (
        <bdi lang={lang}>{text}</bdi>
      )}{' '}
      {stands !== 'pending' && <span class="chip">{t(`programme.chip.${chip}`)}</span>}
    </li>
  );
}

/** In the reader's language where the question is put in it, else as the programme is written. */
function wordsOf(plan: Plan | undefined, question: number): { text: string; lang: string | undefined } {
  const { text = '', also = [] } = plan?.questions[question - 1] ?? {};
  const own = plan?.lang === language.value ? undefined : also.find(({ lang }) => lang === language.value);
  return own ?? { text, lang: plan?.lang };
}
