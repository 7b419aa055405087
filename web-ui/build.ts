import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const worker = 'sw.js';

/** Tells the service worker, in its first line, of which files the first load is made. */
export const shellOfTheWorker: Plugin = {
  name: 'shell-of-the-service-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const page = bundle['index.html'];
      const chunk = bundle[worker];
      if (page?.type !== 'asset' || chunk?.type !== 'chunk') throw new Error('There is no page, or no service worker.');
      if (chunk.imports.length > 0) throw new Error('The service worker is one file: it may import nothing.');
      const html = String(page.source);
      const files = Object.keys(bundle)
        .filter((name) => html.includes(`/${name}`))
        .map((name) => `/${name}`);
      const version = createHash('sha256').update(html).digest('hex').slice(0, 12);
      chunk.code = `self.shell=${JSON.stringify({ version, files })};${chunk.code}`;
    },
  },
};

const textsIn = (place: string) => Object.keys(JSON.parse(readFileSync(place, 'utf8')) as object).sort();

/** A text that is missing in one of the six languages stops the build. */
export const wholeCatalogues: Plugin = {
  name: 'whole-catalogues',
  apply: 'build',
  buildStart() {
    const root = join(import.meta.dirname, 'src/texts');
    const areas = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const area of ['', ...areas.map(({ name }) => name)]) {
      const english = textsIn(join(root, area, 'en.json'));
      for (const code of ['ar', 'zh', 'fr', 'ru', 'es']) {
        const theirs = new Set(textsIn(join(root, area, `${code}.json`)));
        const missing = english.filter((key) => !theirs.has(key));
        if (missing.length > 0) throw new Error(`${area}/${code}.json lacks ${missing.join(', ')}.`);
      }
    }
  },
};

/** Hashed files are compressed once, as well as can be: the hub has no time for that at each request. */
export const compressed: Plugin = {
  name: 'compressed-files',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const folder = join(dir, 'assets');
    for (const name of readdirSync(folder)) {
      if (!/\.(js|css)$/.test(name)) continue;
      const file = readFileSync(join(folder, name));
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(file, { params }));
    }
  },
};
