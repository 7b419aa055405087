interface Piece {
  text: string;
  /** It does not stand in the other text. */
  other: boolean;
  /** The word with which it begins. */
  at: number;
}

/** Words with the white space behind them; of Chinese, characters. */
const wordsOf = (text: string): string[] => text.match(/\p{Script=Han}\s*|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];

/** Above so many comparisons nothing is marked: both texts can still be read. */
const most = 2_000_000;

/** What of a text does not stand in the other one, by the longest common sequence of words. */
export function marked(text: string, than: string): Piece[] {
  const [here, there] = [wordsOf(text), wordsOf(than)];
  if (here.length * there.length > most) return [{ text, other: false, at: 0 }];
  const same = (i: number, j: number) => here[i]?.trim() === there[j]?.trim();
  const width = there.length + 1;
  const longest = new Uint16Array((here.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = here.length - 1; i >= 0; i--)
    for (let j = there.length - 1; j >= 0; j--)
      longest[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = [];
  const add = (at: number, other: boolean) => {
    const last = pieces.at(-1);
    if (last?.other === other) last.text += here[at];
    else pieces.push({ text: here[at] ?? '', other, at });
  };
  for (let i = 0, j = 0; i < here.length; ) {
    if (j < there.length && same(i, j)) {
      add(i++, false);
      j++;
    } else if (j < there.length && at(i, j + 1) > at(i + 1, j)) j++;
    else add(i++, true);
  }
  return pieces;
}
