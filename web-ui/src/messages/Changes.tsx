import { type Change, changesOf } from './changes.ts';

interface Props {
  before: string;
  after: string;
  /** What is heard before a piece that was added or taken away. */
  said: Record<Exclude<Change['kind'], 'same'>, string>;
}

/** Marked by strokes and by words that are heard, not by colour alone. */
export function Changes({ before, after, said }: Props) {
  return (
    <>
      {changesOf(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={index}>
            <span class="hidden">[{said[kind]}: </span>
            {text}
            <span class="hidden">]</span>
          </Mark>
        );
      })}
    </>
  );
}
