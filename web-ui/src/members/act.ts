import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { type TextKey, t } from '../app/texts.ts';
import type { Command } from '../wire/types.ts';

/** It is `done` already. */
const already = -1;

/**
 * One command at a time, with the words for what went wrong. Answers the number of the entry that the hub made of it, 0 where it took nothing, and less where it refused with a code that is as good as `done`.
 */
export function useAct(collab: Collab, room: string, offline: TextKey = 'members.offline', done?: string) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const send = async (command: Command): Promise<number | string> => {
    try {
      const { status, code, seq, until } = await collab.submit(room, command);
      if (code !== undefined && code === done) return already;
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
