import type { Ref } from 'preact';
import type { Way } from './asking.ts';
import { longest } from './filters.ts';

interface Props {
  label: string;
  value: string | undefined;
  typed: (value: string, way: Way) => void;
  field?: Ref<HTMLInputElement>;
}

/** The words that are looked for. While a sign is being composed nothing is asked. */
export function WordsField({ label, value, typed, field }: Props) {
  return (
    <label class="find">
      <span>{label}</span>
      <input
        id="find"
        type="search"
        name="q"
        dir="auto"
        enterkeyhint="search"
        maxLength={longest}
        autocomplete="off"
        {...(field ? { ref: field } : {})}
        value={value ?? ''}
        onInput={(event) => typed(event.currentTarget.value, event.isComposing ? 'composing' : 'typing')}
        onCompositionEnd={(event) => typed(event.currentTarget.value, 'typing')}
      />
    </label>
  );
}
