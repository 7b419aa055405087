// The budget of the first load: what a browser fetches before a room can be read, compressed with gzip.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../hub-server/Server/wwwroot/', import.meta.url));
const kilobyte = 1024;
const budgets = { scripts: 45 * kilobyte, all: 75 * kilobyte, lazy: 20 * kilobyte, catalogue: 8 * kilobyte };

const files = readdirSync(root, { recursive: true })
  .map((name) => join(root, String(name)))
  .filter((path) => statSync(path).isFile() && !/\.(gz|br|map)$/.test(path))
  .map((path) => ({ name: path.slice(root.length), bytes: gzipSync(readFileSync(path), { level: 9 }).length }));

const page = readFileSync(join(root, 'index.html'), 'utf8');
const first = [];
const fetchedAtOnce = (name) => {
  const file = files.find((one) => one.name === name);
  if (!file || first.includes(file)) return;
  first.push(file);
  if (!name.endsWith('.js')) return;
  const script = readFileSync(join(root, name), 'utf8');
  for (const [, other] of script.matchAll(/\bfrom\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) fetchedAtOnce(`assets/${other}`);
};
fetchedAtOnce('index.html');
for (const { name } of files) if (page.includes(name)) fetchedAtOnce(name);
const catalogues = files.filter(({ name }) => name.startsWith('assets/texts-'));
const core = catalogues.filter(({ name }) => /^assets\/texts-(ar|en|es|fr|ru|zh)-/.test(name));
const largest = (list) => Math.max(...list.map(({ bytes }) => bytes));
const lazy = files.filter((file) => !first.includes(file));

const sum = (list) => list.reduce((total, { bytes }) => total + bytes, 0);
const scripts = sum(first.filter(({ name }) => name.endsWith('.js'))) + largest(core);
const all = sum(first) + largest(core);

let broken = false;
const report = (what, bytes, budget) => {
  broken ||= bytes > budget;
  console.log(
    `${bytes > budget ? 'OVER ' : 'ok   '} ${what}: ${(bytes / kilobyte).toFixed(1)} of ${budget / kilobyte} KB`,
  );
};
report('scripts on first load, largest catalogue included', scripts, budgets.scripts);
report('all bytes on first load', all, budgets.all);
report('largest lazy file', largest(lazy), budgets.lazy);
report('largest catalogue', largest(catalogues), budgets.catalogue);
process.exit(broken || core.length !== 6 || catalogues.length % 6 !== 0 ? 1 : 0);
