import { t } from '../app/texts.ts';
import { countsCharacters } from '../dialogues/words.ts';

interface Props {
  count: number;
  limit: number;
  lang?: string | undefined;
}

/** How long a statement is, in words or characters, of how many. */
export function Length({ count, limit, lang }: Props) {
  return (
    <span class={count > limit ? 'size over' : 'size'}>
      {t(countsCharacters(lang) ? 'joint.characters' : 'joint.words', { n: count, limit })}
    </span>
  );
}
