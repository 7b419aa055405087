import { t, tOr } from '../app/texts.ts';
import type { Identity, Person } from '../wire/types.ts';
import { isUnderHandle } from './points.ts';

export { texts } from './Protection.tsx';

interface Props {
  identity: Identity;
  person: Pick<Person, 'account' | 'name'>;
  without: boolean;
  choose: (without: boolean) => void;
}

/** As whom one takes part in a protected room; of a handle, whether it says a region. */
export default function JoinAs({ identity, person, without, choose }: Props) {
  if (!isUnderHandle(person.account)) return <p>{t('protection.asNamed', { name: person.name })}</p>;
  return (
    <>
      <p>{tOr(`protection.as.${identity}`, '')}</p>
      {identity !== 'aggregateOnly' && (
        <label class="agree">
          <input
            type="checkbox"
            name="withoutRegion"
            checked={without}
            onChange={(event) => choose(event.currentTarget.checked)}
          />
          <span>{t('protection.withoutRegion')}</span>
        </label>
      )}
    </>
  );
}
