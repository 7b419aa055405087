import { describe, expect, it } from 'vitest';
import { layOut } from '../src/messages/layout.ts';
import type { Message } from '../src/wire/types.ts';

const minute = 60_000;
const message = (seq: number, by: number, at: number): Message => ({ seq, by, at, text: 'x' });
const kinds = (...given: Parameters<typeof layOut>) =>
  layOut(...given).map((block) => (block.kind === 'message' ? (block.head ? 'head' : 'goes on') : block.kind));

describe('a log', () => {
  const three = [message(1, 7, 0), message(2, 7, minute), message(3, 8, 2 * minute)];

  it('begins with the day, and names an author once', () => {
    expect(kinds(three)).toEqual(['day', 'head', 'goes on', 'head']);
  });

  it('names the author again after a while', () => {
    expect(kinds([message(1, 7, 0), message(2, 7, 6 * minute)])).toEqual(['day', 'head', 'head']);
  });

  it('says once where what the reader has not read begins', () => {
    expect(kinds(three, { first: 2, me: 9 })).toEqual(['day', 'head', 'since', 'head', 'head']);
  });

  it('says nothing of it where all was read, or where only they have written since', () => {
    expect(kinds(three, { first: 0, me: 9 })).not.toContain('since');
    expect(kinds(three, { first: 3, me: 8 })).not.toContain('since');
  });
});
