// The icons of the installed page, drawn from public/icon.svg by the distribution's Chromium: node icons.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('public/', import.meta.url));
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
const square = drawing.replace(' rx="6"', '');

/** Systems cut a maskable icon to a shape of their own: what matters stands within the middle four fifths, on ground that goes to the edge. */
const maskable = square
  .replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"')
  .replace('<rect width="32" height="32"', '<rect x="-5" y="-5" width="42" height="42"');

const icons = [
  ['icon-192.png', 192, drawing],
  ['icon-512.png', 512, drawing],
  ['icon-maskable-192.png', 192, maskable],
  ['icon-maskable-512.png', 512, maskable],
  ['icon-touch-180.png', 180, square],
];

const work = mkdtempSync(join(tmpdir(), 'icons-'));
try {
  for (const [name, size, svg] of icons) {
    const page = join(work, 'icon.html');
    const style = 'html,body{margin:0;background:transparent}svg{display:block;width:100vw;height:100vh}';
    writeFileSync(page, `<!doctype html><style>${style}</style>${svg}`);
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=1'];
    const shot = [
      `--window-size=${size},${size}`,
      '--default-background-color=00000000',
      `--screenshot=${join(folder, name)}`,
    ];
    execFileSync(chromium, [...flags, `--user-data-dir=${work}/profile`, ...shot, `file://${page}`], {
      stdio: 'ignore',
    });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
