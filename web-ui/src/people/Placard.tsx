import { t, tOr } from '../app/texts.ts';
import type { Participant } from '../wire/types.ts';

type Who = Pick<Participant, 'name' | 'account' | 'organization' | 'erased' | 'handle'> & { role?: string };

const families: Record<string, string> = {
  csoMember: 'cso',
  csoFocalPoint: 'cso',
  unStaff: 'un',
  platformAdmin: 'un',
  memberStateDelegate: 'state',
};

/** The first letters of up to three words; of names without spaces, as in Chinese, the first two characters. */
export function monogram(name: string): string {
  const words = name.split(/[\s\-’']+/).filter((word) => /^[\p{Lu}\p{Lo}\d]/u.test(word));
  const latin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
  if (words.length === 0 || !words.every((word) => latin.test(word)))
    return [...name.replace(/^ال/, '')].slice(0, 2).join('');
  return words
    .slice(0, 3)
    .map((word) => [...word][0])
    .join('');
}

/** Roles that say something in a room stand before what somebody is outside of it. */
export function roleOf({ role, account }: { role?: string; account: string }): string {
  const plain = role === undefined || role === 'participant' || role === '';
  return plain ? tOr(`account.${account}`, account) : tOr(`role.${role}`, role);
}

/** A nameplate, as it stands on the table in front of a delegation. It takes the place of a picture. */
export function Plate({ who }: { who: Who | undefined }) {
  const organization = who?.organization?.name ?? who?.name ?? (who?.handle ? '№' : '');
  return (
    <span class={`plate ${families[who?.account ?? ''] ?? 'other'}`} aria-hidden="true">
      {monogram(organization)}
    </span>
  );
}

type Named = Pick<Participant, 'name' | 'erased'>;

export function NameLine({ who, number }: { who: Named | undefined; number?: number | undefined }) {
  return <bdi class="name">{nameOf(who, number)}</bdi>;
}

/** Under the Chatham House Rule nobody is named; after an erasure only the number is left. */
export function nameOf(who: Named | undefined, number?: number): string {
  if (who?.name) return who.name;
  if (number === undefined) return t('room.unnamed');
  if (who?.erased) return t('room.former', { n: number });
  return number === 0 ? t('room.system') : t('room.participant', { n: number });
}

/** Organization, country, role: what stands on the plate. */
export function PlateLine({ who }: { who: Who }) {
  const country = who.organization?.country;
  const region = who.organization ? undefined : who.handle?.region;
  return (
    <span class="plate-line">
      {who.organization && (
        <>
          <bdi>{who.organization.name}</bdi>
          <i aria-hidden="true"> · </i>
        </>
      )}
      {country && (
        <>
          <abbr>{country}</abbr>
          <i aria-hidden="true"> · </i>
        </>
      )}
      <span>{roleOf(who)}</span>
      {region && (
        <>
          <i aria-hidden="true"> · </i>
          <span>{tOr(`protection.region.${region}`, '')}</span>
        </>
      )}
    </span>
  );
}
