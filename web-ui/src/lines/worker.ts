/**
 * The service worker, /sw.js. It keeps what the page is made of, so that the page opens without a line; what was said in the rooms is
 * kept by the page itself (rooms/shelf.ts). No answer of the hub's API is ever kept here. The build writes `shell` before this code.
 */
interface Shell {
  version: string;
  files: string[];
}
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waiting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Waiting {
  data: { keep?: string[]; shellFirst?: boolean };
}
interface Worker {
  shell: Shell;
  location: Location;
  navigator: { onLine: boolean };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
}
const worker = globalThis as unknown as Worker;
const { version, files } = worker.shell;

const page = '/index.html';
const prefix = 'collab-';
const own = prefix + version;
const shellFirst = '/shell-first';
const generations = 2;
const networkWithin = 3_000;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => event.waitUntil(told(event.data)));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (request.mode === 'navigate' && isScreen(pathname)) event.respondWith(opened(request));
});

/** Hashed files come from the browser's own cache where they were just loaded: they are not fetched twice. */
async function install(): Promise<void> {
  const cache = await caches.open(own);
  await Promise.all(files.map(async (file) => (await caches.match(file)) ?? (await cache.add(file))));
  await cache.add(new Request(page, { cache: 'no-cache' }));
  await worker.skipWaiting();
}

/** An open page goes on with the files it was made of: those of the generation before are kept as well. */
async function activate(): Promise<void> {
  const cache = await caches.open(own);
  for (const file of files) {
    const older = await caches.match(file);
    if (older && !(await cache.match(file))) await cache.put(file, older);
  }
  const kept = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  await Promise.all(kept.slice(0, Math.max(0, kept.length - generations + 1)).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function told({ keep = [], shellFirst: first }: Told['data']): Promise<void> {
  const cache = await caches.open(own);
  for (const file of keep) if (!(await caches.match(file))) await cache.add(file).catch(() => undefined);
  if (first === true) await cache.put(shellFirst, new Response());
  else if (first === false) await cache.delete(shellFirst);
}

async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  const copy = answer.clone();
  if (answer.ok) void caches.open(own).then((cache) => cache.put(request.url, copy));
  return answer;
}

/** Everything that is a screen of ours; what only the hub can answer is left to it. */
function isScreen(path: string): boolean {
  return !/\.\w+$|^\/(api|hub|openapi|healthz|readyz|seal|register|dev|safety|answer|letters|sign-in\/institution|help\/reprisal)\b|^\/rooms\/[^/]+\/recommendations$|^\/organizations\/\d+\/words$/.test(
    path,
  );
}

/** The hub's own page where it comes soon; else the shell, which shows what this device holds. */
async function opened(request: Request): Promise<Response> {
  const cache = await caches.open(own);
  const shell = await cache.match(page);
  if (!shell) return fetch(request);
  if (!worker.navigator.onLine || (await cache.match(shellFirst))) return shell;
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(), networkWithin);
  try {
    return await fetch(request, { signal: stop.signal });
  } catch {
    return shell;
  } finally {
    clearTimeout(limit);
  }
}

export {};
