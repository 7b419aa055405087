import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../src/dialogues/sentences.ts';

describe('the sentences of a contribution', () => {
  it.each([
    ['en', 'The pump broke in March. Nobody came!\nWho pays?', 3],
    ['ar', 'فقدت قريتنا ثلاثين مترًا. لم يعد الصيادون يجدون مكانًا؟', 2],
    ['zh', '海水淹没了鱼市。在那里卖鱼的妇女没有得到任何补偿。', 2],
  ])('are quoted word for word (%s)', (lang, text, count) => {
    const sentences = sentencesOf(text, lang);
    expect(sentences).toHaveLength(count);
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it('are not asked for where there is only one', () =>
    expect(sentencesOf('The pump broke in March.', 'en')).toEqual([]));
});
