import { pathOf, placeIn } from '../app/routes.ts';
import { type Language, type LoadTexts, type TextKey, t, tOr } from '../app/texts.ts';
import { whenIn } from '../app/times.ts';
import { nameOf } from '../people/Placard.tsx';
import type { Participant } from '../wire/types.ts';

/** The words of the inbox, and those of every kind of notice. */
export const texts: LoadTexts = async (code: Language) => {
  const [own, notices] = await Promise.all([
    import(`../texts/inbox/${code}.json`),
    import(`../texts/notices/${code}.json`),
  ]);
  return { default: { ...notices.default, ...own.default } };
};

export interface Told {
  code: string;
  title: string;
  topicTitle?: string | undefined;
  by?: number | undefined;
  who?: Participant | undefined;
  with?: Record<string, string> | null | undefined;
}

const atTheDesk = ['reported', 'appealed', 'held', 'deskWaits'];

/** Where a notice leads: to its message, to what became of one by the rules, to the rounds of a dialogue, or to what was handed out. */
export function placeOf({ code, room, topic, about, with: more }: Placed): string {
  if (code.startsWith('round')) return pathOf({ name: 'room', room });
  if (code.startsWith('statement')) return pathOf({ name: 'joint-statement', room, statement: about });
  if (code.startsWith('synthesis')) return `${pathOf(placeIn(room, topic))}/synthesis`;
  const path = pathOf({ name: 'room', room });
  if (atTheDesk.includes(code)) return `${path}/desk`;
  if (code.startsWith('mute')) return `${path}/mutes`;
  if (code.startsWith('handover') || code.startsWith('term')) return `${path}/handover`;
  return more?.message ? `${path}/cases/${more.message}` : `${pathOf(placeIn(room, topic))}#m${more?.held ?? about}`;
}

interface Placed extends Pick<Told, 'code' | 'with'> {
  room: string;
  topic?: number | undefined;
  about: number;
}

/** What happened, as a sentence. A kind that this screen does not know yet is at least called by its room. */
export function sentenceOf({ code, title, topicTitle, by, who, with: more }: Told): string {
  const key = ['notices', 'inbox.decided', 'inbox'].map((area) => `${area}.${code}`).find((one) => tOr(one, '') !== '');
  const when = (name: string) =>
    more?.[name] ? { [name]: whenIn(Number(more[name]), (time) => t('notices.utc', { time })) } : {};
  const values = {
    ...more,
    ...when('closes'),
    ...when('until'),
    ...when('from'),
    who: nameOf(who, by),
    room: title,
    topic: topicTitle ?? title,
    n: Number(more?.n ?? 1),
  };
  return key ? t(key as TextKey, values) : title;
}
