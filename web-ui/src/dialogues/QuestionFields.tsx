import { t } from '../app/texts.ts';
import type { PlanDraft, QuestionDraft } from './drafting.ts';

const [fewestQuestions, mostQuestions] = [3, 7];

interface Props {
  draft: PlanDraft;
  begun: number;
  change: (changed: Partial<PlanDraft>) => void;
}

/** Three to seven questions, each in one of the rounds. */
export function QuestionFields({ draft, begun, change }: Props) {
  const { questions, rounds } = draft;
  const set = (place: number, changed: Partial<QuestionDraft>) =>
    change({ questions: questions.map((one, index) => (index === place ? { ...one, ...changed } : one)) });
  const add = () => change({ questions: [...questions, { text: '', round: rounds.length - 1 }] });
  const asked = Math.max(-1, ...questions.map(({ round }, index) => (round < begun ? index : -1)));
  return (
    <>
      {questions.map(({ text, round }, index) => (
        <fieldset key={index} disabled={round < begun} class="question-fields">
          <legend>{t('programme.question', { n: index + 1 })}</legend>
          <textarea
            aria-label={t('programme.question', { n: index + 1 })}
            dir="auto"
            rows={2}
            required
            maxLength={200}
            value={text}
            onInput={(event) => set(index, { text: event.currentTarget.value.replaceAll('\n', ' ') })}
          />
          <div class="side-by-side">
            <label class="field">
              <span>{t('programme.askedIn')}</span>
              <select value={round} onChange={(event) => set(index, { round: Number(event.currentTarget.value) })}>
                {rounds.map(({ name }, place) => (
                  <option key={place} value={place} disabled={place < begun}>
                    {place + 1}. {name}
                  </option>
                ))}
              </select>
            </label>
            {index > asked && questions.length > fewestQuestions && (
              <button
                type="button"
                class="quiet"
                onClick={() => change({ questions: questions.filter((_, other) => other !== index) })}
              >
                {t('programme.remove')}
                <span class="hidden"> {t('programme.question', { n: index + 1 })}</span>
              </button>
            )}
          </div>
        </fieldset>
      ))}
      {questions.length < mostQuestions && (
        <button type="button" class="quiet" onClick={add}>
          {t('programme.addQuestion')}
        </button>
      )}
    </>
  );
}
