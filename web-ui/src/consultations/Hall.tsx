import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { HeldFloor } from './held.ts';
import { act } from './words.ts';

/** Somebody raises a hand in the hall: a name, Enter, and they are on the list. */
export function Hall({ collab, held }: { collab: Collab; held: HeldFloor }) {
  const [name, setName] = useState('');
  const [organization, setOrganization] = useState('');
  const [country, setCountry] = useState('');
  const add = async (event: Event) => {
    event.preventDefault();
    const said = {
      name: name.trim(),
      organization: organization.trim() || undefined,
      country: country.trim().toUpperCase() || undefined,
    };
    if (
      !(await act(collab, held.room, command('floor.add', { ...said } as Parameters<typeof command<'floor.add'>>[1])))
    )
      return;
    setName('');
    setOrganization('');
    setCountry('');
    document.getElementById('hall-name')?.focus();
  };
  const field = (id: string, label: string, value: string, set: (value: string) => void, more = {}) => (
    <p>
      <label for={id}>{label}</label>
      <input id={id} dir="auto" value={value} onInput={(event) => set(event.currentTarget.value)} {...more} />
    </p>
  );
  return (
    <details class="floor-hall">
      <summary>{t('floor.hall')}</summary>
      <form onSubmit={(event) => void add(event)}>
        {field('hall-name', t('floor.name'), name, setName, { required: true, maxLength: 200 })}
        {field('hall-organization', t('floor.organization'), organization, setOrganization, { maxLength: 200 })}
        {field('hall-country', t('floor.country'), country, setCountry, { maxLength: 2 })}
        <button type="submit" class="primary">
          {t('floor.add')}
        </button>
      </form>
    </details>
  );
}
