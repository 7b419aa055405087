import { useEffect, useState } from 'preact/hooks';
import { announce } from '../app/announcer.ts';
import { type Language, t } from '../app/texts.ts';
import { Plate, roleOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { presides } from '../rooms/rights.ts';
import { type Choice, choicesFor, unfinished } from './completing.ts';
import './completion.css';

export const texts = (code: Language) => import(`../texts/mention/${code}.json`);

interface Props {
  room: HeldRoom;
  text: string;
  box: { current: HTMLTextAreaElement | null };
  write: (text: string) => void;
}

/** Names that begin as what stands after the last @. The field keeps the focus: arrows choose, Enter or Tab takes, Escape lets go. */
export default function Completion({ room, text, box, write }: Props) {
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState(-1);
  const caret = box.current?.selectionStart ?? text.length;
  const begun = unfinished(text.slice(0, caret));
  const state = room.room.value;
  const { present: me } = room;
  const calls = me !== null && presides(state.people[me]);
  const choices = begun && begun.from !== dismissed ? choicesFor(begun.words, state, me, calls) : [];
  const chosen = Math.min(at, choices.length - 1);
  const take = ({ name }: Choice) => {
    const field = box.current;
    if (!begun || !field) return;
    // In the field at once: whoever types on does so before the page is drawn anew, and writes after the name.
    const upTo = field.value.startsWith(' ', caret) ? caret + 1 : caret;
    field.setRangeText(`@${name} `, begun.from, upTo, 'end');
    write(field.value);
    field.focus();
  };
  useEffect(() => setAt(0), [begun?.words]);
  useEffect(() => {
    if (choices.length > 0) announce(t('mention.found', { n: choices.length }));
  }, [choices.length, begun?.from]);
  useEffect(() => {
    const field = box.current;
    if (!field || choices.length === 0) return;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const choice = choices[chosen];
      if (step !== 0) setAt((chosen + step + choices.length) % choices.length);
      else if ((event.key === 'Enter' || event.key === 'Tab') && choice && !event.shiftKey) take(choice);
      else if (event.key === 'Escape') setDismissed(begun?.from ?? -1);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    field.addEventListener('keydown', press, true);
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', 'mentions');
    field.setAttribute('aria-activedescendant', `mention-${chosen}`);
    return () => {
      field.removeEventListener('keydown', press, true);
      field.removeAttribute('aria-autocomplete');
      field.removeAttribute('aria-controls');
      field.removeAttribute('aria-activedescendant');
    };
  });
  if (choices.length === 0) return null;
  return (
    <div class="mentions" id="mentions" role="listbox" aria-label={t('mention.label')}>
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
        <div
          key={choice.name}
          id={`mention-${index}`}
          role="option"
          aria-selected={index === chosen}
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(choice)}
        >
          <Plate who={choice.who} />
          <span class="mention-text">
            <span class="name">
              <bdi>{choice.name}</bdi>
            </span>
            <span class="mention-facts">
              {choice.people !== undefined ? (
                t('mention.organization', { n: choice.people })
              ) : choice.who ? (
                <>
                  {choice.who.organization && (
                    <>
                      <bdi>{choice.who.organization.name}</bdi>
                      {' · '}
                    </>
                  )}
                  {roleOf(choice.who)}
                </>
              ) : (
                t('mention.everybody')
              )}
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}
