export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const partsAtMost = 1_500;

/** Words, and of scripts that put no spaces between them, characters. */
const partsOf = (text: string) => text.match(/[\p{Script=Han}]|\s+|[^\s\p{Script=Han}]+/gu) ?? [];

/** What was taken from a text and what was added, word by word: the longest that both have in common stays. */
export function changesOf(before: string, after: string): Change[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]);
}

const all = (kind: Change['kind'], parts: readonly string[]): Change[] => parts.map((text) => ({ kind, text }));
const same = (parts: readonly string[]) => all('same', parts);

function between(a: readonly string[], b: readonly string[]): Change[] {
  if (a.length * b.length > partsAtMost ** 2) return [...all('removed', a), ...all('added', b)];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      changes.push({ kind: 'same', text: left });
      i++;
      j++;
    } else if (right === undefined || (left !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'removed', text: left ?? '' });
      i++;
    } else {
      changes.push({ kind: 'added', text: right });
      j++;
    }
  }
  return changes;
}

function joined(changes: readonly Change[]): Change[] {
  const few: Change[] = [];
  for (const change of changes) {
    const last = few[few.length - 1];
    if (last?.kind === change.kind) last.text += change.text;
    else few.push({ ...change });
  }
  return few;
}
