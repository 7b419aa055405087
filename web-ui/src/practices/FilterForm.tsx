import { useState } from 'preact/hooks';
import { numeral, t, tOr } from '../app/texts.ts';
import { phone } from '../app/viewport.ts';
import { useGeography } from '../organizations/geography.ts';
import type { Way } from '../search/asking.ts';
import { WordsField } from '../search/WordsField.tsx';
import { type Filters, optionsOf, selects } from './filters.ts';

interface Props {
  filters: Filters;
  change: (filters: Filters, way?: Way) => void;
}

/** Words, and what narrows the list down: folded, until some of it is chosen. */
export function FilterForm({ filters, change }: Props) {
  const names = useGeography();
  const chosen = selects.filter((select) => filters[select]).length;
  const [open] = useState(() => chosen > 0 && !phone.peek());
  const typed = (value: string, way: Way) => change({ ...filters, q: value }, way);
  return (
    <form
      class="filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        change(filters);
      }}
    >
      <WordsField label={t('practices.find')} value={filters.q} typed={typed} />
      <details class="more-filters" open={open}>
        <summary>
          {t('practices.filters')}
          {chosen > 0 && ` (${numeral(chosen)})`}
        </summary>
        <div class="filter-fields">
          {selects.map((select) => (
            <label key={select}>
              <span>{t(`practices.${select}`)}</span>
              <select
                name={select}
                value={filters[select] ?? ''}
                onChange={(event) => change({ ...filters, [select]: event.currentTarget.value })}
              >
                <option value="">{t('practices.any')}</option>
                {optionsOf(select, names).map(({ value, name }) => (
                  <option key={value} value={value}>
                    {name ?? tOr(`practices.kinds.${value}`, value)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </details>
    </form>
  );
}
