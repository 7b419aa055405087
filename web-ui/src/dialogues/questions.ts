import { numeral, t } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';

/** The guiding questions that have a topic, by their place, in the words of that topic. */
export function questionsOf(room: HeldRoom): { question: number; topic: number; title: string }[] {
  return room.room.value.topics
    .flatMap(({ question, topic, title }) => (question ? [{ question, topic, title }] : []))
    .sort((one, other) => one.question - other.question);
}

/** What stands above the points of one question; those of none concern the whole dialogue. */
export function headingOf(room: HeldRoom, question: number | null | undefined): string {
  if (!question) return t('synthesis.wholeDialogue');
  const title = questionsOf(room).find((one) => one.question === question)?.title ?? '';
  return `${numeral(question)}. ${title}`;
}
