import { signal } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { t, tOr } from '../app/texts.ts';
import { nameOf as personName } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Command, Floor, FloorPlace, FloorRequest, Participant } from '../wire/types.ts';

/** What went wrong last; empty when all is well. */
export const trouble = signal('');

/** At once and without the outbox: a floor that is asked for later is another floor. */
export async function act(collab: Collab, room: HeldRoom, command: Command): Promise<boolean> {
  try {
    const answer = await collab.submit(room.id, command);
    trouble.value = answer.status === 'accepted' ? '' : refusalText(answer.code ?? 'rate.exceeded');
    return answer.status === 'accepted';
  } catch {
    trouble.value = t('floor.noLine');
    return false;
  }
}

/** Those in the hall stand on the list with a name of their own. */
export function speakerOf(room: HeldRoom, { by, name, organization }: FloorRequest): Participant | undefined {
  if (name === undefined) return room.room.value.people[by];
  const placard = organization ? { organization: { id: '', name: organization, kind: '' } } : {};
  return { name, role: 'participant', account: 'csoMember', ...placard };
}

export const nameOf = (room: HeldRoom, request: FloorRequest | undefined): string =>
  request ? personName(speakerOf(room, request), request.by || undefined) : '';

export function reasonText(floor: Floor, { request, reason, n, region, category }: FloorPlace): string {
  return t(`floor.reason.${reason}` as 'floor.reason.new', {
    n: n ?? 0,
    region: region ? tOr(`floor.region.${region}`, region) : '',
    category: category ? tOr(`floor.category.${category}`, category) : '',
    reason: floor.requests[request]?.reason ?? '',
  });
}
