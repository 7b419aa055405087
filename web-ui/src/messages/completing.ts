import { plain } from '../app/plain.ts';
import { language } from '../app/texts.ts';
import type { Participant, RoomState } from '../wire/types.ts';
import { calledIn, everybody } from './mentions.ts';

export interface Choice {
  name: string;
  who?: Participant | undefined;
  /** Of an organization: how many of it are here. */
  people?: number;
}

const choicesAtMost = 8;
const wordsAtMost = 4;

/** An @ that begins a name, and what has been written of it. In an address of mail none begins; after a Chinese character one may. */
export function unfinished(before: string): { from: number; words: string } | null {
  const from = before.lastIndexOf('@');
  if (from < 0 || /[\p{Script=Latin}\p{N}._%+-]/u.test(before.slice(from - 1, from) || ' ')) return null;
  const words = before.slice(from + 1);
  if (/\n/.test(words) || words.startsWith(' ') || words.split(/\s+/).length > wordsAtMost) return null;
  return { from, words };
}

/** Whoever has a word that begins so; those whose whole name does come first. */
export function choicesFor(words: string, room: RoomState, me: number | null, calls: boolean): Choice[] {
  const wanted = plain(words);
  const ranked: { rank: number; choice: Choice }[] = [];
  for (const { name, person, organization } of calledIn(room, me)) {
    const rank = rankOf(plain(name), wanted);
    if (rank < 0 || (words !== '' && name === words.trimEnd() && words.endsWith(' '))) continue;
    if (person !== undefined) ranked.push({ rank, choice: { name, who: room.people[person] } });
    else ranked.push({ rank: rank + 2, choice: ofOrganization(name, organization ?? '', room) });
  }
  if (calls) {
    const word = wordFor(wanted);
    if (word) ranked.push({ rank: 4, choice: { name: word } });
  }
  ranked.sort((a, b) => a.rank - b.rank || a.choice.name.localeCompare(b.choice.name));
  return ranked.slice(0, choicesAtMost).map(({ choice }) => choice);
}

function ofOrganization(name: string, id: string, { people }: RoomState): Choice {
  const members = Object.values(people).filter((who) => who.organization?.id === id && !who.left && !who.erased);
  return { name, who: members[0], people: members.length };
}

/** 0: the name begins so; 1: one of its words does, or of a name in Chinese any part; -1: neither. */
function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  const bare = wanted.replace(/^ال/, '');
  const starts = name
    .split(/[\s\-’'.]+/)
    .some((word) => word.startsWith(wanted) || word.replace(/^ال/, '').startsWith(bare));
  return starts || (/\p{Script=Han}/u.test(wanted) && name.includes(wanted)) ? 1 : -1;
}

/** Everybody is called in the language of the screen, or in the one that was begun. */
function wordFor(wanted: string): string | undefined {
  const own = everybody[['en', 'fr', 'es', 'ru', 'zh', 'ar'].indexOf(language.peek())] ?? 'everybody';
  return [own, ...everybody].find((word) => plain(word).startsWith(wanted));
}
