import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { type TextKey, t } from '../app/texts.ts';
import type { Command } from '../wire/types.ts';

/** One command at a time, with the words for what went wrong. Answers the number of the entry that the hub made of it, 0 where it took nothing. */
export function useAct(collab: Collab, room: string, offline: TextKey = 'members.offline') {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const send = async (command: Command): Promise<number | string> => {
    try {
      const { status, code, seq, until } = await collab.submit(room, command);
      return status === 'accepted' ? (seq ?? 0) : refusalText(code ?? '', until);
    } catch {
      return t(offline);
    }
  };
  const act = async (command: Command): Promise<number> => {
    setBusy(true);
    const answer = await send(command);
    setProblem(typeof answer === 'string' ? answer : '');
    setBusy(false);
    return typeof answer === 'string' ? 0 : answer;
  };
  return { busy, problem, act };
}
