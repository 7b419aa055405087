/** Without case and without marks: who types without accents, or without short vowels, finds it all the same. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ё/gi, 'е')
    .toLocaleLowerCase();
