import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(fileURLToPath(new URL('../src/app/style/tokens.css', import.meta.url)), 'utf8');
type Palette = Record<string, string>;

/** The tokens of the first rule for `:root` after this place. */
function paletteAfter(start: string): Palette {
  const from = tokens.indexOf(':root', tokens.indexOf(start));
  const rule = tokens.slice(from, tokens.indexOf('}', from));
  return Object.fromEntries([...rule.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
}
const light = paletteAfter('/* Plenary');
const dark = { ...light, ...paletteAfter('prefers-color-scheme: dark') };
const more = paletteAfter('prefers-contrast: more');

/** Follows `var(--other)`; the table below writes the ratios down as they were agreed. */
const colour = (palette: Palette, name: string): string => {
  const value = palette[name] ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other ? colour(palette, other) : value;
};

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = (hex.slice(1).match(/../g) ?? []).map((two) => {
    const part = Number.parseInt(two, 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const papers = ['bg', 'surface', 'sunken'];
const worst = (palette: Palette, name: string, over = papers) =>
  Math.min(...over.map((paper) => contrast(colour(palette, name), colour(palette, paper))));

const table: [name: string, light: number, dark: number, over?: string[]][] = [
  ['text', 14.16, 13.73],
  ['text-2', 6.51, 7.81],
  ['accent', 5.39, 7.48],
  ['on-accent', 6.15, 7.59, ['accent']],
  ['text', 14.0, 10.77, ['accent-soft']],
  ['success', 5.72, 7.98],
  ['warn', 6.21, 8.85],
  ['danger', 6.21, 7.54],
  ['mention', 6.85, 8.0],
  ['official', 8.81, 8.19],
  ['control', 3.21, 4.29],
  ['hairline', 1.38, 1.49, ['bg']],
];
const decorative = ['hairline'];
const controls = ['control'];

describe('the contrast of', () => {
  it.each(table)('%s is what was agreed, on every paper', (name, inLight, inDark, over) => {
    expect(worst(light, name, over)).toBeCloseTo(inLight, 1);
    expect(worst(dark, name, over)).toBeCloseTo(inDark, 1);
  });

  it('text is at least 4.5, and of the borders of what can be pressed at least 3', () => {
    for (const [name, , , over] of table.filter(([name]) => !decorative.includes(name)))
      for (const palette of [light, dark, { ...light, ...more }, { ...dark, ...more }])
        expect(worst(palette, name, over), name).toBeGreaterThanOrEqual(controls.includes(name) ? 3 : 4.5);
  });

  it('everything is higher for those who ask for more', () => {
    for (const palette of [light, dark])
      for (const name of ['text-2', 'control', 'hairline'])
        expect(worst({ ...palette, ...more }, name)).toBeGreaterThan(worst(palette, name));
  });

  it('nothing else is known: no other style names a colour', () => {
    for (const sheet of ['page', 'parts', 'shell', 'nav', 'sheet', 'log', 'entrance', 'modes']) {
      const css = readFileSync(fileURLToPath(new URL(`../src/app/style/${sheet}.css`, import.meta.url)), 'utf8');
      expect(css.match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi) ?? [], sheet).toEqual([]);
    }
  });
});
