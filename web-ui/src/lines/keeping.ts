import { effect } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import { loadOlder } from '../messages/older.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { textOnly } from '../wire/mode.ts';

const roomsAtMost = 20;
const messagesAtMost = 200;
const daysBack = 7 * 86_400_000;
const pageOf = 100;
const breath = 1_000;
const patience = 15_000;

/**
 * Rooms that somebody takes part in are brought to this device before the line goes: one after the other, and only where bytes are
 * not dear. Rooms that were opened are kept in any case.
 */
export function startKeeping(collab: Collab): () => void {
  let stopped = false;
  const kept = new Set<string>();
  const isGood = () => !stopped && !textOnly.peek() && collab.line.state.peek().kind === 'live';
  const run = async () => {
    const rooms = (collab.rooms.peek() ?? []).filter(({ joined, closed }) => joined && !closed).slice(0, roomsAtMost);
    for (const { id } of rooms) {
      if (kept.has(id)) continue;
      if (!isGood()) return;
      kept.add(id);
      await keepRoom(collab, id, isGood).catch(() => kept.delete(id));
      await pause(breath);
    }
  };
  let running = false;
  const stopRooms = effect(() => {
    if (collab.rooms.value === null || collab.line.state.value.kind !== 'live' || textOnly.value) return;
    if (running) return;
    running = true;
    void run().finally(() => {
      running = false;
    });
  });
  const stopAsking = effect(() => {
    const needed = collab.outbox.waiting.value > 0 && collab.line.state.value.kind === 'away';
    if (needed || matchMedia('(display-mode: standalone)').matches) void askToStay();
  });
  return () => {
    stopped = true;
    stopRooms();
    stopAsking();
  };
}

async function keepRoom(collab: Collab, id: string, isGood: () => boolean): Promise<void> {
  const room = collab.hold(id);
  for (let waited = 0; room.standing.peek() === 'loading' && waited < patience; waited += breath) await pause(breath);
  while (isGood() && room.standing.peek() === 'ready' && !reachesBack(room))
    if (!(await loadOlder(collab.http, room, 0, pageOf))) return;
}

/** The last 200 messages, or a week of them. */
export function reachesBack(room: HeldRoom, now = Date.now()): boolean {
  const { more, since } = room.reachOf(0);
  const held = [...room.messages.peek().values()].filter(({ seq }) => seq >= since);
  const oldest = held.reduce((at, message) => Math.min(at, message.at), now);
  return !more || held.length >= messagesAtMost || oldest < now - daysBack;
}

/** Without this a browser that is short of space may throw away what waits to be sent. */
async function askToStay(): Promise<void> {
  const { storage } = navigator;
  if (!storage?.persist || (await storage.persisted())) return;
  await storage.persist().catch(() => false);
}

const pause = (duration: number) => new Promise<void>((resolve) => setTimeout(resolve, duration));
