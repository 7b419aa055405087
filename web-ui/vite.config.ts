import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// During development the hub runs beside vite: COLLAB_HUB names it.
const hub = process.env.COLLAB_HUB ?? 'http://localhost:5080';
const door = { target: hub, changeOrigin: true, headers: { origin: hub } };

/** Of the SignalR client everybody would load what nobody uses: a buffer for another kind of reconnecting, and what it would write into logs. */
const leanSignalR: Plugin = {
  name: 'lean-signalr',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('/MessageBuffer') && importer?.includes('@microsoft/signalr')
      ? fileURLToPath(new URL('src/wire/noBuffer.ts', import.meta.url))
      : null,
  transform: (code, id) =>
    id.includes('@microsoft/signalr') ? code.replace(/^\s*this\._logger\.log\(.*\);$/gm, '') : null,
};

/** Catalogues are called by their area and language: `texts-en`, `texts-settings-en`. */
function nameOf({ facadeModuleId, name }: { facadeModuleId: string | null; name: string }): string {
  const catalogue = /\/src\/(texts\/.+)\.json$/.exec(facadeModuleId ?? '')?.[1];
  return `assets/${catalogue ? catalogue.replaceAll('/', '-') : name}-[hash].js`;
}

export default defineConfig({
  plugins: [leanSignalR],
  optimizeDeps: { exclude: ['@microsoft/signalr'] },
  build: {
    outDir: '../hub-server/Server/wwwroot',
    emptyOutDir: true,
    target: ['chrome90', 'firefox90', 'safari14.1'],
    modulePreload: { polyfill: false },
    // Nothing may be inlined: the page is served under a strict Content-Security-Policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        chunkFileNames: nameOf,
        // What a room needs is one file: it compresses better than its parts, and nothing waits for a second one.
        codeSplitting: { groups: [{ name: 'first', test: /\/src\/app\/start\.tsx$/ }] },
      },
    },
  },
  server: {
    proxy: { '/api': door, '/hub': { ...door, ws: true, rewriteWsOrigin: true } },
  },
  test: { include: ['tests/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
});
