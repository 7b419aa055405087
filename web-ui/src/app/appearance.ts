import { effect } from '@preact/signals';
import { kept } from './kept.ts';

/** Per cent of the browser's own size. */
export const textSizes = [90, 100, 115, 130, 150] as const;
export type TextSize = (typeof textSizes)[number];
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

const size = kept<TextSize>('collab.textSize', 100, (value) => textSizes.some((one) => one === value));
const dense = kept<Density>('collab.density', 'comfortable', (value) => densities.some((one) => one === value));

export const textSize = size.now;
export const density = dense.now;
export const setTextSize = size.set;
export const setDensity = dense.set;

const large = 130;

/** Puts what the reader has chosen on the page, now and whenever it changes. */
export function startAppearance(): void {
  const root = document.documentElement;
  effect(() => {
    root.style.setProperty('--text-size', String(textSize.value / 100));
    root.toggleAttribute('data-large', textSize.value >= large);
  });
  effect(() => {
    root.dataset.density = density.value;
  });
}
