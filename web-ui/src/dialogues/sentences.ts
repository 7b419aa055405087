/** A sentence as it stands in a text, with its white space at both ends left out. */
interface Segmented {
  segment(text: string): Iterable<{ segment: string }>;
}
type Segmenter = new (locale: string | undefined, options: { granularity: 'sentence' }) => Segmented;

const most = 30;

/** The sentences of a text, each word for word as it was written, so that it can be quoted. Where the browser cannot tell sentences, a full stop of any script ends one. */
export function sentencesOf(text: string, lang?: string): string[] {
  const { Segmenter } = Intl as unknown as { Segmenter?: Segmenter };
  const parts = Segmenter
    ? [...new Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment)
    : (text.match(/[^.!?。！？؟\n]+[.!?。！？؟\n]*/gu) ?? []);
  const sentences = parts.map((part) => part.trim()).filter((part) => /[\p{L}\p{Nd}]/u.test(part));
  return sentences.length > 1 ? sentences.slice(0, most) : [];
}
