import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../app/announcer.ts';
import type { Collab } from '../app/collab.ts';
import { type TextKey, t } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Case } from './desk.ts';
import { rules } from './rules.ts';

/** The message stays, comes back or is seen; or it goes, or stays away. */
export type Act = 'keep' | 'remove';

interface Props {
  collab: Collab;
  room: HeldRoom;
  one: Case;
  act: Act | null;
  choose: (act: Act | null) => void;
  done: () => Promise<void>;
}

/** Two answers to each case; then the rule or the reason, and Enter. */
export function Ruling({ collab, room, one, act, choose, done }: Props) {
  const { busy, problem, act: send } = useAct(collab, room.id, 'desk.offline');
  const names = waysOf(one);
  const decide = async (event: Event) => {
    event.preventDefault();
    if (act === null || busy) return;
    const given = new FormData(event.currentTarget as HTMLFormElement);
    if (!(await send(commandOf(one, act, given)))) return;
    announce(t('desk.done'));
    choose(null);
    await done();
  };
  return (
    <form class="desk-ruling" onSubmit={(event) => void decide(event)} key={one.message}>
      <div class="buttons" role="group" aria-label={t('desk.case')}>
        {(['keep', 'remove'] as const).map((way) => (
          <button
            key={way}
            type="button"
            class={way === act ? 'primary' : 'quiet'}
            aria-pressed={way === act}
            onClick={() => choose(way === act ? null : way)}
          >
            {t(names[way])}
          </button>
        ))}
      </div>
      {act !== null && (
        <Fields
          key={act}
          rule={names[act] === 'desk.remove'}
          usual={one.reports[0]?.rule}
          reason={names[act] !== 'desk.remove'}
          silent={silent.includes(names[act])}
        >
          <Problem text={problem} />
          <div class="buttons">
            <button type="submit" class={act === 'remove' ? 'danger' : 'primary'} disabled={busy}>
              {t('desk.decide')}
            </button>
            <button type="button" class="quiet" onClick={() => choose(null)}>
              {t('cancel')}
            </button>
          </div>
        </Fields>
      )}
    </form>
  );
}

const appeal = { keep: 'desk.restore', remove: 'desk.uphold' } as const;
const text = { keep: 'held.approve', remove: 'held.decline' } as const;
const report = { keep: 'desk.keep', remove: 'desk.remove' } as const;

/** What the two answers are called. */
const waysOf = ({ state }: Case) => (state === 'appealed' ? appeal : state === 'held' ? text : report);

/** Where nobody reads any words: what stays, or may be seen, speaks for itself. */
const silent: TextKey[] = ['desk.keep', 'held.approve'];

interface FieldsProps {
  rule: boolean;
  usual: string | undefined;
  reason: boolean;
  silent: boolean;
  children: preact.ComponentChildren;
}

function Fields({ rule, usual, reason, silent, children }: FieldsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('select, textarea, button')?.focus(), []);
  return (
    <div class="desk-fields" ref={box}>
      {rule && (
        <label>
          <span>{t('desk.byRule')}</span>
          <select name="rule">
            {rules.map((one) => (
              <option key={one} value={one} selected={one === (usual ?? rules[0])}>
                {t(`cases.rule.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {!silent && (
        <label>
          <span>{t(reason ? 'desk.reason' : 'desk.words')}</span>
          <textarea name="words" rows={2} maxLength={1000} required={reason} dir="auto" />
        </label>
      )}
      {children}
    </div>
  );
}

function commandOf({ message, state }: Case, act: Act, given: FormData) {
  const words = String(given.get('words') ?? '').trim();
  const rule = rules.find((one) => one === given.get('rule')) ?? 'courtesy';
  if (state === 'appealed') return command('appeal.decide', { message, restore: act === 'keep', words });
  if (state === 'held')
    return act === 'keep'
      ? command('held.approve', { held: message })
      : command('held.decline', { held: message, reason: words });
  if (act === 'keep') return command('message.keep', { message, words: undefined });
  return command('message.remove', { message, rule, words: words || undefined });
}
