import { useEffect, useRef, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { numeral, t } from '../app/texts.ts';
import { phone } from '../app/viewport.ts';
import { byKind, roomLines } from '../rooms/lines.ts';
import type { Way } from './asking.ts';
import { type Field, type Filters, kinds, longest, narrowedBy } from './filters.ts';
import { WordsField } from './WordsField.tsx';

interface Props {
  collab: Collab;
  filters: Filters;
  change: (filters: Filters, way?: Way) => void;
}

/** One field, and what narrows it down: folded, until some of it is chosen. */
export function SearchForm({ collab, filters, change }: Props) {
  const chosen = narrowedBy(filters);
  const [open] = useState(() => chosen > 0 && !phone.peek());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!filters.q) field.current?.focus({ preventScroll: true });
  }, []);
  const set = (name: Field, value: string, way?: Way) => change({ ...filters, [name]: value }, way);
  const text = (name: 'person' | 'organization') => (
    <label>
      <span>{t(`search.${name}`)}</span>
      <input
        type="text"
        name={name}
        dir="auto"
        maxLength={longest}
        autocomplete="off"
        value={filters[name] ?? ''}
        onInput={(event) => set(name, event.currentTarget.value, 'typing')}
      />
    </label>
  );
  const day = (name: 'from' | 'until') => (
    <label>
      <span>{t(`search.${name}`)}</span>
      <input
        type="date"
        name={name}
        value={filters[name] ?? ''}
        onChange={(event) => set(name, event.currentTarget.value)}
      />
    </label>
  );
  return (
    <form
      class="filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        change(filters);
      }}
    >
      <WordsField
        label={t('search.find')}
        value={filters.q}
        typed={(value, way) => set('q', value, way)}
        field={field}
      />
      <details class="more-filters" open={open}>
        <summary>
          {t('search.filters')}
          {chosen > 0 && ` (${numeral(chosen)})`}
        </summary>
        <div class="filter-fields">
          {text('person')}
          {text('organization')}
          <label>
            <span>{t('search.room')}</span>
            <select name="room" value={filters.room ?? ''} onChange={(event) => set('room', event.currentTarget.value)}>
              <option value="">{t('search.any')}</option>
              {byKind(roomLines(collab) ?? []).flatMap(([, some]) =>
                some.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                )),
              )}
            </select>
          </label>
          <label>
            <span>{t('search.kind')}</span>
            <select name="kind" value={filters.kind ?? ''} onChange={(event) => set('kind', event.currentTarget.value)}>
              <option value="">{t('search.any')}</option>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`search.kinds.${kind}`)}
                </option>
              ))}
            </select>
          </label>
          {day('from')}
          {day('until')}
        </div>
      </details>
    </form>
  );
}
