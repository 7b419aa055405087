import { useRef } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { useAct } from '../members/act.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Command } from '../wire/types.ts';

const says = (command: Command): string => JSON.stringify({ ...command, id: '' });

/**
 * What is done with a statement. An answer may get lost: whoever presses again and says the same sends the same command, until it was taken, so that no paragraph stands there twice. That it is so already
 * is as good as done.
 */
export function useOnce(collab: Collab, room: HeldRoom) {
  const { busy, problem, act: send } = useAct(collab, room.id, 'joint.offline', 'nothing.changed');
  const last = useRef<Command | null>(null);
  const act = async (command: Command): Promise<number> => {
    if (last.current === null || says(last.current) !== says(command)) last.current = command;
    const seq = await send(last.current);
    if (seq) last.current = null;
    return seq;
  };
  return { busy, problem, act };
}
