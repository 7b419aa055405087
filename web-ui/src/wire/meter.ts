/** Bytes of the live line since this page was opened, with the frames they travel in, and what requests carry out. The browser counts what they bring in. */
export const frames = { in: 0, out: 0 };

const encoder = new TextEncoder();
const mask = 4;

export function count(way: 'in' | 'out', text: string): void {
  const { length } = encoder.encode(text);
  frames[way] += length + (length < 126 ? 2 : 4) + (way === 'out' ? mask : 0);
}
