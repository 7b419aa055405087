import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Catalogue, languages, preferredLanguage, textIn } from '../src/app/texts.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const areas = readdirSync(`${root}src/texts`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const catalogue = (place: string) => JSON.parse(read(`src/texts/${place}.json`)) as Catalogue;
const catalogues = Object.fromEntries(languages.map(({ code }) => [code, catalogue(code)]));
const english = catalogues.en ?? {};
const keys = Object.keys(english);
const allKeys = [...keys, ...areas.flatMap((area) => Object.keys(catalogue(`${area}/en`)))];
const wordsIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const sources = readdirSync(`${root}src`, { recursive: true })
  .map(String)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => read(`src/${name}`))
  .join('\n');

const formsOf = (text: Catalogue[string] | undefined) =>
  typeof text === 'string' ? [text] : text === undefined ? [] : Object.values(text);

for (const area of ['', ...areas])
  describe(`the catalogues ${area ? `of the ${area}` : 'of the core'}`, () => {
    const theirs = catalogue(`${area}/en`);
    for (const { code } of languages) {
      const ours = catalogue(`${area}/${code}`);

      it(`${code} has every text and no other`, () => {
        expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
        for (const [key, text] of Object.entries(ours))
          for (const form of formsOf(text)) expect(form.trim(), key).not.toBe('');
      });

      it(`${code} has a form for every number`, () => {
        const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
        for (const [key, text] of Object.entries(ours))
          if (typeof text !== 'string')
            for (const form of pluralCategories) expect(text[form], `${key} for ${form}`).toBeTruthy();
      });

      it(`${code} fills in what English fills in`, () => {
        for (const [key, text] of Object.entries(theirs)) {
          const whole = (one: Catalogue[string] | undefined) => (typeof one === 'string' ? one : (one?.other ?? ''));
          expect(wordsIn(whole(ours[key])), key).toEqual(wordsIn(whole(text)));
          if (!alike.includes(`${code} ${key}`)) expect(typeof ours[key], key).toBe(typeof text);
        }
      });
    }

    it('have keys that name their area', () => {
      const strangers = Object.keys(theirs).filter((key) =>
        area ? !key.startsWith(`${area}.`) : areas.some((other) => key.startsWith(`${other}.`)),
      );
      expect(strangers).toEqual([]);
    });
  });

/** Said alike for every number in that language. */
const alike = ['ru outbox.failed', 'ru nav.liveCount'];

describe('the catalogues', () => {
  it('have a text for every key that the screens name', () => {
    const named = [...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');
    expect(named.length).toBeGreaterThan(50);
    for (const key of named) expect(allKeys).toContain(key);
  });

  it('say every refusal, role, account, kind and visibility of the wire in words', () => {
    const wire = readFileSync(`${root}../docs/wire.md`, 'utf8');
    const codes = wire.slice(wire.indexOf('## Codes of refusal')).match(/`[a-z]+\.[a-zA-Z]+`/g) ?? [];
    expect(codes.length).toBeGreaterThan(25);
    for (const code of codes) expect(allKeys).toContain(`refusal.${code.slice(1, -1)}`);
    for (const name of ['role', 'account', 'kind', 'visibility']) {
      const listed = new RegExp(`\`${name}\`: \`([^\`]+)\``).exec(wire)?.[1]?.split(' ') ?? [];
      expect(listed.length).toBeGreaterThan(1);
      for (const one of listed) expect(keys).toContain(`${name}.${one}`);
    }
  });
});

describe('a text', () => {
  it('keeps a name from turning the sentence around', () => {
    expect(textIn(english, 'en', 'message.on', { name: 'ليلى' })).toBe('on behalf of \u2068ليلى\u2069');
  });

  it('counts as the language counts', () => {
    const waiting = (code: 'ar' | 'ru' | 'en', n: number) =>
      textIn(catalogues[code] ?? {}, code, 'line.offline', { n });
    expect(waiting('en', 0)).not.toContain('0');
    expect(waiting('en', 1)).toContain('1 message is');
    expect(waiting('ru', 3)).toContain('3 сообщения');
    expect(waiting('ru', 5)).toContain('5 сообщений');
    expect(waiting('ar', 2)).toContain('رسالتان');
  });

  it('comes in the language chosen here before, else in the first of the browser that is one of the six', () => {
    expect(preferredLanguage('ru', ['fr-FR'])).toBe('ru');
    expect(preferredLanguage(null, ['de-AT', 'zh-Hans-CN', 'en'])).toBe('zh');
    expect(preferredLanguage('xx', [])).toBe('en');
  });
});
