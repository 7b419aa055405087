import { presides } from '../rooms/rights.ts';
import type { Message, Participant, RoomState } from '../wire/types.ts';

type Mentions = NonNullable<Message['mentions']>;

/** Somebody, or an organization, as they are called in a text after an @. */
export interface Called {
  name: string;
  person?: number;
  organization?: string;
}

/** Everybody, in the six languages. */
export const everybody = ['everybody', 'tous', 'todos', 'все', '所有人', 'الجميع'];

/** Under a handle somebody is called by its number. */
const calledAs = (number: number, { name, handle }: Participant): string => (handle ? String(number) : (name ?? ''));

/** Everybody who may be mentioned here, and the organizations on their plates. */
export function calledIn({ people }: RoomState, me: number | null): Called[] {
  const organizations = new Map<string, Called>();
  const persons: Called[] = [];
  for (const [key, who] of Object.entries(people)) {
    const number = Number(key);
    const name = calledAs(number, who);
    if (who.left || who.erased || name === '') continue;
    if (number !== me) persons.push({ name, person: number });
    const { organization, handle } = who;
    if (organization && !handle)
      organizations.set(organization.id, { name: organization.name, organization: organization.id });
  }
  return [...persons, ...organizations.values()];
}

/** Whom a text mentions: after each @ the longest name that stands there. Undefined where it is nobody. */
export function mentionsIn(text: string, room: RoomState, me: number | null): Mentions | undefined {
  if (!text.includes('@')) return undefined;
  const all = calledIn(room, me).sort((a, b) => b.name.length - a.name.length);
  const people = new Set<number>();
  const organizations = new Set<string>();
  let called = false;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const rest = text.slice(at + 1);
    const found = all.find(({ name }) => rest.startsWith(name) && !goesOn(name, rest));
    if (found?.person !== undefined) people.add(found.person);
    else if (found?.organization !== undefined) organizations.add(found.organization);
    else called ||= everybody.some((word) => rest.startsWith(word) && !goesOn(word, rest));
  }
  const everyone = called && me !== null && presides(room.people[me]);
  if (people.size + organizations.size === 0 && !everyone) return undefined;
  return {
    ...(people.size > 0 ? { people: [...people].sort((a, b) => a - b) } : {}),
    ...(organizations.size > 0 ? { organizations: [...organizations].sort() } : {}),
    ...(everyone ? { everybody: true } : {}),
  };
}

/** Another letter follows that belongs to the same word; scripts without spaces between words go on as they like. */
function goesOn(name: string, rest: string): boolean {
  const [last, next] = [name.slice(-1), rest.slice(name.length, name.length + 1)];
  const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  return /[\p{L}\p{N}]/u.test(next) && !spaceless.test(last) && !spaceless.test(next);
}
