import { t } from '../app/texts.ts';
import { type PlanDraft, type RoundDraft, roundAfter } from './drafting.ts';

const mostRounds = 7;

interface Props {
  draft: PlanDraft;
  /** So many rounds have begun and stay as they are. */
  begun: number;
  change: (changed: Partial<PlanDraft>) => void;
}

/** The rounds with their times, where the reader is. */
export function RoundFields({ draft, begun, change }: Props) {
  const { rounds, questions } = draft;
  const set = (place: number, changed: Partial<RoundDraft>) =>
    change({ rounds: rounds.map((round, index) => (index === place ? { ...round, ...changed } : round)) });
  const add = () => {
    const last = new Date(rounds.at(-1)?.closes ?? Date.now()).getTime();
    change({ rounds: [...rounds, roundAfter(t('programme.round', { n: rounds.length + 1 }), last)] });
  };
  /** Its questions go to the round before it. */
  const remove = (place: number) =>
    change({
      rounds: rounds.filter((_, index) => index !== place),
      questions: questions.map((one) => ({
        ...one,
        round: one.round >= place ? Math.max(begun, one.round - 1) : one.round,
      })),
    });
  return (
    <>
      {rounds.map((round, index) => (
        <fieldset key={index} disabled={index < begun} class="round-fields">
          <legend>{t('programme.round', { n: index + 1 })}</legend>
          <label class="field">
            <span>{t('programme.roundName')}</span>
            <input
              dir="auto"
              required
              maxLength={120}
              value={round.name}
              onInput={(event) => set(index, { name: event.currentTarget.value })}
            />
          </label>
          <div class="side-by-side">
            <When name={t('programme.opensAt')} value={round.opens} set={(opens) => set(index, { opens })} />
            <When name={t('programme.closesAt')} value={round.closes} set={(closes) => set(index, { closes })} />
            <label class="field">
              <span>{t('programme.graceHours')}</span>
              <input
                type="number"
                min={0}
                max={168}
                value={round.grace}
                onInput={(event) => set(index, { grace: event.currentTarget.value })}
              />
            </label>
          </div>
          {index >= begun && rounds.length > begun + 1 && (
            <button type="button" class="quiet" onClick={() => remove(index)}>
              {t('programme.remove')}
              <span class="hidden"> {t('programme.round', { n: index + 1 })}</span>
            </button>
          )}
        </fieldset>
      ))}
      {rounds.length < mostRounds && (
        <button type="button" class="quiet" onClick={add}>
          {t('programme.addRound')}
        </button>
      )}
    </>
  );
}

function When({ name, value, set }: { name: string; value: string; set: (value: string) => void }) {
  return (
    <label class="field">
      <span>{name}</span>
      <input type="datetime-local" required value={value} onInput={(event) => set(event.currentTarget.value)} />
    </label>
  );
}
