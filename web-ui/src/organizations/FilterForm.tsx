import { t, tOr } from '../app/texts.ts';
import type { Geography } from '../wire/types.ts';
import { type Filters, optionsOf, type Select, selects } from './filters.ts';

interface Props {
  filters: Filters;
  names: Geography | null;
  change: (filters: Filters) => void;
}

/** Whatever is chosen holds at once. */
export function FilterForm({ filters, names, change }: Props) {
  const chosen = selects.some((select) => filters[select]);
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label class="find">
        <span>{t('organizations.find')}</span>
        <input
          id="find"
          type="search"
          name="q"
          dir="auto"
          maxLength={200}
          autocomplete="off"
          value={filters.q ?? ''}
          onInput={(event) => change({ ...filters, q: event.currentTarget.value })}
        />
      </label>
      <details class="more-filters" open={chosen}>
        <summary>{t('organizations.filters')}</summary>
        <div class="filter-fields">
          {selects.map((select) => (
            <OneOf key={select} select={select} {...{ filters, names, change }} />
          ))}
        </div>
      </details>
    </form>
  );
}

function OneOf({ select, filters, names, change }: Props & { select: Select }) {
  return (
    <label>
      <span>{t(`organizations.${select}`)}</span>
      <select
        name={select}
        value={filters[select] ?? ''}
        onChange={(event) => change({ ...filters, [select]: event.currentTarget.value })}
      >
        <option value="">{t('organizations.any')}</option>
        {optionsOf(select, names).map(({ value, key, name }) => (
          <option key={value} value={value}>
            {name ?? tOr(key ?? '', value)}
          </option>
        ))}
      </select>
    </label>
  );
}
