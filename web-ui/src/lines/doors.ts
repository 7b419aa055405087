import type { Collab } from '../app/collab.ts';
import type { LineDoors } from './measure.ts';

const address = '/api/v1/line';
const within = 30_000;
const openWithin = 10_000;

export function doorsOf(collab: Collab): LineDoors {
  return {
    fetch: (bytes) => ask(`${address}?bytes=${bytes}`),
    give: (bytes) => ask(address, new Uint8Array(bytes)),
    hub: () => liveWay(collab),
    now: () => performance.now(),
  };
}

async function ask(url: string, body?: BodyInit): Promise<void> {
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(), within);
  try {
    const how =
      body === undefined ? {} : { method: 'POST', body, headers: { 'Content-Type': 'application/octet-stream' } };
    const answer = await fetch(url, { ...how, cache: 'no-store', credentials: 'same-origin', signal: stop.signal });
    if (!answer.ok) throw new Error(`${answer.status}`);
    await answer.arrayBuffer();
  } finally {
    clearTimeout(limit);
  }
}

/** On the line that is open a question that every hub answers; else a new line, only to see whether it opens. */
async function liveWay(collab: Collab): Promise<number | null> {
  const since = performance.now();
  const { hub } = collab.line;
  if (hub) await hub.follow('line-test', { after: 0, epoch: '', mark: '' });
  else if (!(await opens())) return null;
  return performance.now() - since;
}

function opens(): Promise<boolean> {
  const door = new URL('/hub', location.href);
  door.protocol = door.protocol === 'https:' ? 'wss:' : 'ws:';
  return new Promise((resolve) => {
    const socket = new WebSocket(door.href);
    const done = (opened: boolean) => {
      resolve(opened);
      socket.close();
    };
    socket.onopen = () => done(true);
    socket.onclose = () => done(false);
    setTimeout(() => done(false), openWithin);
  });
}
