import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { type TextKey, t } from '../app/texts.ts';
import type { Command } from '../wire/types.ts';

/** One command at a time, with the words for what went wrong. Answers whether the hub took it. */
export function useAct(collab: Collab, room: string, offline: TextKey = 'members.offline') {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const send = async (command: Command): Promise<string | null> => {
    try {
      const { status, code } = await collab.submit(room, command);
      return status === 'accepted' ? null : refusalText(code ?? '');
    } catch {
      return t(offline);
    }
  };
  const act = async (command: Command): Promise<boolean> => {
    setBusy(true);
    const wrong = await send(command);
    setProblem(wrong ?? '');
    setBusy(false);
    return wrong === null;
  };
  return { busy, problem, act };
}
