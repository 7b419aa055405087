import type { ImportReport as Report } from '../wire/types.ts';

export type ImportReport = Report;

const root = '/api/v1/organizations/';

export const exportPath = (why: string) => `${root}export.csv?why=${encodeURIComponent(why)}`;

/** Sends a table; the hub answers a line of JSON after some hundred lines, the whole report last. */
export async function importTable(
  table: Blob,
  dryRun: boolean,
  progress: (so: ImportReport) => void,
): Promise<ImportReport> {
  const answer = await fetch(`${root}import?dryRun=${dryRun}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'text/csv' },
    body: table,
  });
  if (!answer.ok || !answer.body) throw new Error(`${answer.status}`);
  const last = await readLines(answer.body, progress);
  if (!last) throw new Error('The hub said nothing.');
  return last;
}

/** Each line of JSON as it comes; answers the last one. */
export async function readLines(
  body: ReadableStream<Uint8Array>,
  told: (so: ImportReport) => void,
): Promise<ImportReport | null> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let last: ImportReport | null = null;
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((one) => one !== '')) {
      last = JSON.parse(line) as ImportReport;
      told(last);
    }
    if (done) return last;
  }
}
