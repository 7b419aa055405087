import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { go } from '../app/routes.ts';
import { t, tOr } from '../app/texts.ts';
import { useAct } from '../members/act.ts';
import { Problem } from '../members/Said.tsx';
import { command, titleAtMost } from '../messages/verbs.ts';
import type { Template } from '../wire/types.ts';
import { NetworkChoice, networkIn } from './NetworkChoice.tsx';
import { nameFor } from './name.ts';

interface Props {
  collab: Collab;
  templates: Template[];
}

export function Form({ collab, templates }: Props) {
  const [chosen, choose] = useState<Template | undefined>(templates[0]);
  const [title, setTitle] = useState('');
  // One name for one room: whoever sends the form again after a break in the line opens no second one.
  const [room] = useState(nameFor);
  const [opening] = useState(() => command('room.open', { kind: 'direct', title: '', visibility: 'members' }).id);
  const { busy, problem, act } = useAct(collab, room, 'opening.offline');
  if (!chosen) return null;
  const open = async (event: Event) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const { kind, visibility, admission, circle, attribution } = chosen;
    const identity = given.get('identity') as Template['identities'][number];
    const purpose = String(given.get('purpose')).trim() || undefined;
    const network = networkIn(given);
    const fields = {
      kind,
      title: title.trim(),
      visibility,
      admission: network && given.get('ofNetwork') ? ('ofNetwork' as const) : admission,
      circle,
      attribution,
      identity,
      purpose,
      network,
    };
    if (!(await act({ ...command('room.open', fields), id: opening }))) return;
    await collab.list();
    go({ name: 'room', room });
  };
  return (
    <form onSubmit={(event) => void open(event)}>
      <fieldset class="choices">
        <legend>{t('opening.kind')}</legend>
        {templates.map((one) => (
          <label key={one.template}>
            <input type="radio" name="template" checked={one === chosen} onChange={() => choose(one)} />
            <span>
              <b>{tOr(`opening.template.${one.template}`, one.template)}</b>
              <span class="hint">{tOr(`opening.about.${one.template}`, '')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>{t('opening.name')}</span>
        <input
          name="title"
          dir="auto"
          required
          autocomplete="off"
          maxLength={titleAtMost}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{t('opening.purpose')}</span>
        <textarea name="purpose" rows={2} dir="auto" maxLength={500} />
        <span class="hint">{t('opening.purposeHint')}</span>
      </label>
      {chosen.kind === 'regionalChannel' && <NetworkChoice collab={collab} template={chosen} />}
      <Identities key={chosen.template} of={chosen} />
      <Problem text={problem} />
      <button type="submit" class="primary" disabled={busy}>
        {t('opening.action')}
      </button>
      <p class="hint">{t('opening.later')}</p>
    </form>
  );
}

/** Settled for good when the room opens; where a kind knows one way only, there is nothing to choose. */
function Identities({ of }: { of: Template }) {
  const [usual] = of.identities;
  if (of.identities.length < 2) return <input type="hidden" name="identity" value={usual} />;
  return (
    <fieldset class="choices">
      <legend>{t('opening.identity')}</legend>
      {of.identities.map((one) => (
        <label key={one}>
          <input type="radio" name="identity" value={one} defaultChecked={one === usual} />
          <span>
            <b>{t(`opening.identity.${one}`)}</b>
            <span class="hint">{t(`opening.identityAbout.${one}`)}</span>
          </span>
        </label>
      ))}
      <p class="hint">{t('opening.forGood')}</p>
    </fieldset>
  );
}
