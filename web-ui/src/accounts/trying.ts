import { useState } from 'preact/hooks';
import { refusalText } from '../app/refusals.ts';
import { t } from '../app/texts.ts';
import { Refused } from '../wire/http.ts';

export interface Trying {
  busy: boolean;
  /** What went wrong the last time, in words. */
  problem: string;
  /** Does it unless something is under way; answers whether it went well. */
  run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** One thing at a time, with what went wrong said in words; nothing that was typed is lost. */
export function useTrying(away = t('accounts.failed')): Trying {
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState('');
  const run = async (work: () => Promise<unknown>) => {
    if (busy) return false;
    setBusy(true);
    setCode('');
    try {
      await work();
      return true;
    } catch (error) {
      setCode(error instanceof Refused && error.status < 500 ? error.code : 'away');
      return false;
    } finally {
      setBusy(false);
    }
  };
  const problem = code === '' ? '' : code === 'away' ? away : refusalText(code);
  return { busy, problem, run };
}
