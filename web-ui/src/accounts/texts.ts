import type { Language } from '../app/texts.ts';

/** With the words of the way in, which the entrance and these screens share. */
export const texts = async (code: Language) => {
  const [own, welcome] = await Promise.all([
    import(`../texts/accounts/${code}.json`),
    import(`../texts/welcome/${code}.json`),
  ]);
  return { default: { ...welcome.default, ...own.default } };
};
