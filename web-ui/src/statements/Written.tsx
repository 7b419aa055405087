import { ago, exactly } from '../app/dates.ts';
import { nameOf } from '../people/Placard.tsx';
import type { Statement } from '../wire/types.ts';

interface Props {
  people: Statement['people'];
  /** Absent where it is not told. */
  by: number | undefined;
  at?: number | undefined;
}

/** By whom, and when. */
export function Written({ people, by, at }: Props) {
  if (by === undefined) return null;
  return (
    <p class="sheet-facts">
      <bdi>{nameOf(people[by], by)}</bdi>
      {at !== undefined && (
        <>
          {' · '}
          <time dateTime={new Date(at).toISOString()} title={exactly(at)}>
            {ago(at)}
          </time>
        </>
      )}
    </p>
  );
}
