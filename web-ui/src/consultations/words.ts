import { signal } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { t, tOr } from '../app/texts.ts';
import { nameOf as personName } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import { Refused } from '../wire/http.ts';
import type { Command, Floor, FloorPlace, FloorRequest, Participant, Receipt } from '../wire/types.ts';
import type { HeldLedger } from './heldLedger.ts';

/** What went wrong last; empty when all is well. */
export const trouble = signal('');

/** At once and without the outbox: a floor that is asked for later is another floor. */
export async function act(collab: Collab, room: HeldRoom, command: Command): Promise<boolean> {
  try {
    const answer = await collab.submit(room.id, command);
    trouble.value = answer.status === 'accepted' ? '' : refusalText(answer.code ?? 'rate.exceeded', answer.until);
    return answer.status === 'accepted';
  } catch {
    trouble.value = t('floor.noLine');
    return false;
  }
}

/** A secret ballot is no command of the room: it goes to the box, and nothing of it stays on this device. */
export async function castSecretly(
  collab: Collab,
  held: HeldLedger,
  poll: number,
  choices: readonly number[],
): Promise<void> {
  try {
    const { receipt } = await collab.http.post<Receipt>(
      `rooms/${encodeURIComponent(held.room.id)}/polls/${poll}/ballot`,
      { choices },
    );
    held.cast.value = new Map(held.cast.peek()).set(poll, receipt);
    trouble.value = '';
  } catch (error) {
    trouble.value = error instanceof Refused ? refusalText(error.code) : t('floor.noLine');
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
