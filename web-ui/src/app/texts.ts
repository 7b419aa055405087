import { signal } from '@preact/signals';
import type { AreaKey } from '../texts/areas.ts';
import type en from '../texts/en.json';
import { kept } from './kept.ts';
import { served } from './served.ts';

export type TextKey = keyof typeof en | AreaKey;
type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;
export type Catalogue = Record<string, string | Plural>;
export type Language = 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';

/** The order and the names of the United Nations' language bar. */
export const languages: readonly { code: Language; name: string }[] = [
  { code: 'ar', name: 'عربي' },
  { code: 'zh', name: '中文' },
  { code: 'en', name: 'English' },
  { code: 'fr', name: 'Français' },
  { code: 'ru', name: 'Русский' },
  { code: 'es', name: 'Español' },
];

/** Brings one catalogue: `(code) => import(`../texts/settings/${code}.json`)`. */
export type LoadTexts = (code: Language) => Promise<{ default: object }>;

const loaders: Record<Language, () => Promise<{ default: object }>> = {
  ar: () => import('../texts/ar.json'),
  zh: () => import('../texts/zh.json'),
  en: () => import('../texts/en.json'),
  fr: () => import('../texts/fr.json'),
  ru: () => import('../texts/ru.json'),
  es: () => import('../texts/es.json'),
};

const keptAs = 'collab.language';
const areas = new Set<LoadTexts>();
const catalogue = signal<Catalogue>({});
export const language = signal<Language>('en');

export const directionOf = (code: Language): 'rtl' | 'ltr' => (code === 'ar' ? 'rtl' : 'ltr');
export const isLanguage = (code: string): code is Language => languages.some((one) => one.code === code);

/** What was chosen here before, else the first of the wanted languages that is one of the six. */
export function preferredLanguage(kept: string | null, wanted: readonly string[]): Language {
  const candidates = [kept ?? '', ...wanted.map((tag) => tag.slice(0, 2).toLowerCase())];
  return candidates.find(isLanguage) ?? 'en';
}

/** The texts of an area, for as long as this page lives: they follow every change of the language. */
export async function useTexts(area: LoadTexts): Promise<void> {
  if (areas.has(area)) return;
  const code = language.peek();
  const { default: brought } = await area(code);
  areas.add(area);
  if (code === language.peek()) catalogue.value = { ...catalogue.peek(), ...brought };
  else await useLanguage(language.peek());
}

export async function useLanguage(code: Language, keep = false): Promise<void> {
  const brought = await Promise.all([loaders[code](), ...[...areas].map((area) => area(code))]);
  catalogue.value = Object.assign({}, ...brought.map(({ default: texts }) => texts));
  language.value = code;
  document.documentElement.lang = code;
  document.documentElement.dir = directionOf(code);
  if (keep) localStorage.setItem(keptAs, code);
}

export function startLanguage(): Promise<void> {
  const wanted = served ? [document.documentElement.lang] : navigator.languages;
  return useLanguage(preferredLanguage(localStorage.getItem(keptAs), wanted));
}

export type Values = Record<string, string | number> & { n?: number };

/** A text of the interface in the current language. Names set into it are isolated, so that they never turn a sentence around. */
export function t(key: TextKey, values: Values = {}): string {
  return textIn(catalogue.value, language.value, key, values);
}

/** For keys made from what the hub said: a code it may know and this screen not. */
export function tOr(key: string, otherwise: string, values: Values = {}): string {
  return key in catalogue.value ? t(key as TextKey, values) : otherwise;
}

export function textIn(texts: Catalogue, code: Language, key: string, values: Values): string {
  const entry = texts[key];
  if (entry === undefined) return key;
  const text = typeof entry === 'string' ? entry : pluralOf(entry, code, values.n ?? 0);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => valueIn(code, values[name]));
}

function pluralOf(forms: Plural, code: Language, n: number): string {
  if (n === 0 && forms.zero !== undefined) return forms.zero;
  return forms[new Intl.PluralRules(code).select(n)] ?? forms.other ?? '';
}

/** Whether numbers stand in Latin digits in every language. */
const latin = kept('collab.latinNumerals', false, (value) => typeof value === 'boolean');
export const latinNumerals = latin.now;
export const setLatinNumerals = latin.set;

/** The language as `Intl` takes it, with the digits that the reader wants. */
export const localeOf = (code: Language): string => (latinNumerals.value ? `${code}-u-nu-latn` : code);

/** A number as the language writes it. */
export const numeral = (n: number) => new Intl.NumberFormat(localeOf(language.value)).format(n);

const isolate = '\u2068';
const endIsolate = '\u2069';

function valueIn(code: Language, value: string | number | undefined): string {
  if (typeof value === 'number') return new Intl.NumberFormat(localeOf(code)).format(value);
  return value === undefined ? '' : isolate + value + endIsolate;
}
