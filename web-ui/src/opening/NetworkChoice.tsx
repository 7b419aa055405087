import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { useGeography } from '../organizations/geography.ts';
import type { CommandOf, Template } from '../wire/types.ts';

type Network = NonNullable<CommandOf<'room.open'>['network']>;

interface Props {
  collab: Collab;
  template: Template;
}

/** Whom a channel brings together. A focal point opens no channel but that of a network. */
export function NetworkChoice({ collab, template }: Props) {
  const names = useGeography();
  const [chosen, choose] = useState('');
  const needed = collab.person.account === 'csoFocalPoint' && template.circle !== 'civilSociety';
  const groups = [
    ['commission', t('opening.commissions'), names?.commissions],
    ['theme', t('opening.themes'), names?.themes],
    ['country', t('opening.countries'), names?.countries.map(({ code, name }) => ({ id: code, name }))],
  ] as const;
  return (
    <>
      <label class="field">
        <span>{t('opening.network')}</span>
        <select name="network" required={needed} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{needed ? '' : t('opening.networkNone')}</option>
          {groups.map(([kind, label, all]) => (
            <optgroup key={kind} label={label}>
              {all?.map(({ id, name }) => (
                <option key={id} value={`${kind} ${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <span class="hint">{t('opening.networkHint')}</span>
      </label>
      {names && <p class="hint">{names.disclaimer}</p>}
      {chosen !== '' && (
        <label class="agree">
          <input type="checkbox" name="ofNetwork" />
          <span>
            {t('opening.ofNetwork')} <span class="hint">{t('opening.ofNetworkAbout')}</span>
          </span>
        </label>
      )}
    </>
  );
}

/** As the form says it: `commission escap`. */
export function networkIn(given: FormData): Network | undefined {
  const [kind, value] = String(given.get('network') ?? '').split(' ');
  return kind && value ? ({ [kind]: value } as Network) : undefined;
}
