const ideograph = /[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{323AF}\uF900-\uFAFF]/gu;
const tenthsPerWord = 16;

/** How long a text is, as the hub's `WordCount` says: words that hold a letter or a digit; of Chinese, characters. */
export function countWords(text: string): number {
  const apart = text.replace(ideograph, ' 一 ');
  return apart.split(/\p{White_Space}+/u).filter((word) => /[\p{L}\p{Nd}]/u.test(word)).length;
}

export const countsCharacters = (lang: string | undefined): boolean => lang === 'zh' || !!lang?.startsWith('zh-');

/** A limit of words is for a Chinese text one of 1.6 times as many characters. */
export const limitFor = (lang: string | undefined, words: number): number =>
  countsCharacters(lang) ? Math.floor((words * tenthsPerWord) / 10) : words;
