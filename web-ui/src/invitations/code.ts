const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** A code as the hub reads it, or null: case, spaces and hyphens do not matter, O is 0, I and L are 1, and the digits of any script will do. */
export function codeOf(typed: string): string | null {
  const letters = [...typed.normalize('NFKC').toUpperCase()]
    .map((letter) => digitOf(letter) ?? letter)
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .map((letter) => ({ O: '0', I: '1', L: '1' })[letter] ?? letter);
  return letters.length === length && letters.every((letter) => digits.includes(letter)) ? grouped(letters) : null;
}

/** The value of a decimal digit: the ten of a script stand beside each other, from 0 on. */
function digitOf(letter: string): string | null {
  if (!/\p{Nd}/u.test(letter)) return null;
  let value = 0;
  for (let code = (letter.codePointAt(0) ?? 0) - 1; /\p{Nd}/u.test(String.fromCodePoint(code)) && value < 9; code--)
    value++;
  return String(value % 10);
}

const grouped = (letters: string[]): string => letters.join('').replace(/(.{4})(?=.)/g, '$1-');
