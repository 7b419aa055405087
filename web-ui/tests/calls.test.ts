import { describe, expect, it } from 'vitest';
import { foldCalls } from '../src/calls/held.ts';
import type { Calls, Entry } from '../src/wire/types.ts';

const before: Calls = {
  room: 'africa',
  at: 9,
  epoch: 'e',
  mark: '',
  items: [
    { topic: 4, title: 'Forum', closes: 200 },
    { topic: 5, title: 'Review', closes: 300, until: 300 },
  ],
};
const entry = (type: string, data: Record<string, unknown>): Entry => ({ seq: 10, at: 1, type, data });
const left = (type: string, data: Record<string, unknown>) => foldCalls(before, entry(type, data)).items;

describe('calls for input', () => {
  it('stand in the order in which they close', () => {
    const opened = left('topic.opened', { title: 'Soon', call: { question: 0, round: 0, closes: 100 } });
    expect(opened.map(({ topic }) => topic)).toEqual([10, 4, 5]);
    expect(left('call.extended', { topic: 4, closes: 400 }).map(({ topic }) => topic)).toEqual([5, 4]);
  });

  it('that take nothing late take it longer when they are extended', () => {
    expect(left('call.extended', { topic: 5, closes: 400, until: 400 })[1]).toEqual({
      topic: 5,
      title: 'Review',
      closes: 400,
      until: 400,
    });
  });

  it('are gone when their topic is closed, and called by its name of now', () => {
    expect(left('topic.closed', { topic: 4 })).toHaveLength(1);
    expect(left('topic.renamed', { topic: 4, title: 'Other' })[0]?.title).toBe('Other');
  });

  it('are neither other topics nor the questions of a dialogue', () => {
    expect(left('topic.opened', { title: 'Plain' })).toEqual(before.items);
    expect(left('topic.opened', { title: 'Question', call: { question: 2, round: 1, closes: 9 } })).toEqual(
      before.items,
    );
  });
});
