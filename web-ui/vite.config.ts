import { defineConfig } from 'vitest/config';
import { compressed, shellOfTheWorker, wholeCatalogues } from './build.ts';

// During development the hub runs beside vite: COLLAB_HUB names it.
const hub = process.env.COLLAB_HUB ?? 'http://localhost:5080';
const door = { target: hub, changeOrigin: true, headers: { origin: hub } };

/** Catalogues are called by their area and language: `texts-en`, `texts-settings-en`. */
function nameOf({ facadeModuleId, name }: { facadeModuleId: string | null; name: string }): string {
  const catalogue = /\/src\/(texts\/.+)\.json$/.exec(facadeModuleId ?? '')?.[1];
  return `assets/${catalogue ? catalogue.replaceAll('/', '-') : name}-[hash:7].js`;
}

export default defineConfig({
  plugins: [wholeCatalogues, shellOfTheWorker, compressed],
  build: {
    outDir: '../hub-server/Server/wwwroot',
    emptyOutDir: true,
    target: ['chrome90', 'firefox90', 'safari14.1'],
    modulePreload: { polyfill: false },
    // Nothing may be inlined: the page is served under a strict Content-Security-Policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // The register is pages of the hub alone: of them only the style is built here.
      input: { index: 'index.html', sw: 'src/lines/worker.ts', register: 'src/recommendations/register.css' },
      output: {
        chunkFileNames: nameOf,
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        // What a room needs is one file, and what a session needs beside it another: they compress better than their parts, and nothing waits for more.
        codeSplitting: {
          groups: [
            { name: 'first', test: /\/src\/app\/start\.tsx$/ },
            { name: 'sheets', test: /\/src\/(app\/Unreached|rooms\/(looked|RoomSheet))\.tsx?$/ },
            {
              name: 'accounts',
              test: /\/src\/accounts\/(texts|Frame|Form|Field|CodeStep|trying|doors|entering)\.tsx?$/,
            },
            { name: 'NowCard', test: /\/src\/consultations\/(NowCard|[Cc]lock|side|held|floor|order|changes)\.tsx?$/ },
          ],
        },
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash:7].js'),
      },
    },
  },
  server: {
    proxy: { '/api': door, '/hub': { ...door, ws: true, rewriteWsOrigin: true } },
  },
  test: { include: ['tests/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
});
