import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  set: (value: string) => void;
  hint?: string;
  type?: 'text' | 'email' | 'password';
  /** What a browser or a keeper of passwords may fill in. */
  fills?: string;
  max?: number;
  list?: string;
  optional?: boolean;
}

export function Field({ label, value, set, hint, type = 'text', fills, max, list, optional = false }: Props) {
  const id = useId();
  // What a type of field may have differs by type; here they share what all of them understand.
  const kind = { type, dir: type === 'text' ? 'auto' : 'ltr', autocomplete: fills, list } as { type: 'text' };
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        {...kind}
        value={value}
        required={!optional}
        maxLength={max}
        spellcheck={false}
        autocapitalize={type === 'text' ? 'words' : 'none'}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => set(event.currentTarget.value)}
      />
      {hint && (
        <span class="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

interface CodeProps {
  label: string;
  value: string;
  set: (value: string) => void;
  /** Recovery codes have letters. */
  letters?: boolean;
}

/** Six digits in large letters; phones offer them from the letter. */
export function CodeField({ label, value, set, letters = false }: CodeProps) {
  const id = useId();
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="code"
        dir="ltr"
        value={value}
        required
        inputMode={letters ? 'text' : 'numeric'}
        maxLength={letters ? 20 : 6}
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck={false}
        onInput={(event) => set(letters ? event.currentTarget.value : digitsOf(event.currentTarget.value))}
      />
    </p>
  );
}

/** Digits as any keyboard writes them. */
export function digitsOf(typed: string): string {
  return [...typed].map(digitOf).join('').slice(0, 6);
}

function digitOf(sign: string): string {
  if (/[0-9]/.test(sign)) return sign;
  if (!/\p{Nd}/u.test(sign)) return '';
  // Decimal digits lie in tens, each beginning with its nought.
  let code = sign.codePointAt(0) ?? 0;
  let digit = 0;
  while (digit < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1)) && code % 0x10 !== 0 && code % 0x10 !== 6) {
    code--;
    digit++;
  }
  return String(digit);
}
