import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { useFirstFocus } from '../app/firstFocus.ts';
import { t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Programme } from '../wire/types.ts';
import { draftOf, type PlanDraft, planOf, usual, zone } from './drafting.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { RoundFields } from './RoundFields.tsx';

interface Props {
  collab: Collab;
  room: HeldRoom;
  programme: Programme;
  close: () => void;
}

/** The whole programme at once, begun as dialogues are usually held. What has begun is shown and not changed. */
export default function PlanForm({ collab, room, programme, close }: Props) {
  const [draft, setDraft] = useState<PlanDraft>(() =>
    programme.plan ? draftOf(programme.plan) : usual(room, Date.now()),
  );
  const { busy, problem, act } = useAct(collab, room.id, 'programme.offline');
  const first = useFirstFocus<HTMLTextAreaElement>();
  const change = (changed: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const begun = programme.rounds.filter((stands) => stands !== 'pending').length;
  const save = async (event: Event) => {
    event.preventDefault();
    if (await act(command('dialogue.plan', planOf(draft, programme)))) close();
  };
  return (
    <form class="programme plan-form" aria-labelledby="planning" onSubmit={(event) => void save(event)}>
      <h2 id="planning">{t(programme.plan ? 'programme.change' : 'programme.set')}</h2>
      <fieldset>
        <legend>{t('programme.note')}</legend>
        <label class="field">
          <span>{t('programme.purpose')}</span>
          <textarea
            ref={first}
            dir="auto"
            rows={3}
            required
            maxLength={2000}
            value={draft.purpose}
            onInput={(event) => change({ purpose: event.currentTarget.value })}
          />
          <span class="hint">{t('programme.purposeHint')}</span>
        </label>
        <Line name={t('programme.decision')} value={draft.decision} set={(decision) => change({ decision })} />
        <Line
          name={t('programme.decisionMaker')}
          value={draft.decisionMaker}
          set={(decisionMaker) => change({ decisionMaker })}
        />
      </fieldset>
      <RoundFields draft={draft} begun={begun} change={change} />
      <QuestionFields draft={draft} begun={begun} change={change} />
      <fieldset disabled={begun > 0}>
        <legend>{t('programme.rules')}</legend>
        <div class="side-by-side">
          <Words name={t('programme.limitPersonal')} value={draft.personal} set={(personal) => change({ personal })} />
          <Words
            name={t('programme.limitOrganization')}
            value={draft.organization}
            set={(organization) => change({ organization })}
          />
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={draft.late}
            onChange={(event) => change({ late: event.currentTarget.checked })}
          />
          {t('programme.lateAllowed')}
        </label>
      </fieldset>
      <p class="note">{t('programme.zone', { zone: zone() })}</p>
      <Problem text={problem} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {t('programme.save')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

interface Field {
  name: string;
  value: string;
  set: (value: string) => void;
}

function Line({ name, value, set }: Field) {
  return (
    <label class="field">
      <span>{name}</span>
      <input
        dir="auto"
        required
        maxLength={200}
        autocomplete="off"
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
}

function Words({ name, value, set }: Field) {
  return (
    <label class="field">
      <span>{name}</span>
      <input type="number" min={50} max={2500} value={value} onInput={(event) => set(event.currentTarget.value)} />
    </label>
  );
}
