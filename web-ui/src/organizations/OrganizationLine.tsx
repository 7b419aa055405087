import { pathOf } from '../app/routes.ts';
import { tOr } from '../app/texts.ts';
import { monogram } from '../people/Placard.tsx';
import type { Geography, Profile } from '../wire/types.ts';
import { familyOf, isMute, lineOf } from './facts.ts';

export const OrganizationPlate = ({ one }: { one: Profile }) => (
  <span class={`plate ${familyOf(one)}`} aria-hidden="true">
    {monogram(one.name)}
  </span>
);

export function OrganizationLine({ one, names }: { one: Profile; names: Geography | null }) {
  return (
    <a class="sheet-line" href={pathOf({ name: 'organization', id: one.id })}>
      <OrganizationPlate one={one} />
      <span class="sheet-text">
        <bdi class="sheet-title">{one.name}</bdi>
        {one.latin !== undefined && <bdi class="sheet-facts">{one.latin}</bdi>}
        <span class="sheet-facts">{lineOf(one, names)}</span>
      </span>
      {isMute(one) && (
        <span class="chip strong">{tOr(`organizations.verifications.${one.verification}`, one.verification)}</span>
      )}
    </a>
  );
}
