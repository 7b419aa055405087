// The counting behind "N passed, N failed, N skipped": a count that cannot say "failed" would prove nothing.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "count-"));
after(() => rmSync(folder, { recursive: true }));

function count(name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return execFileSync(process.execPath, [new URL("count.mjs", import.meta.url).pathname, file], { encoding: "utf8" }).trim();
}

const trx = (counters) => `<TestRun><ResultSummary><Counters ${counters} error="0" notExecuted="0" /></ResultSummary></TestRun>`;
const vitest = (run) => JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...run });

test("passed, failed and skipped of a C# run", () => {
  assert.equal(count("a.trx", trx('total="10" executed="9" passed="7" failed="2"')), "7 2 1");
});

test("a run of no tests is 0 0 0", () => {
  assert.equal(count("none.trx", trx('total="0" executed="0" passed="0" failed="0"')), "0 0 0");
});

test("passed, failed and skipped of a vitest run", () => {
  assert.equal(count("a.json", vitest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })), "5 1 3");
});

test("a vitest file that could not be loaded is a failure", () => {
  assert.equal(count("b.json", vitest({ testResults: [{ status: "failed", assertionResults: [] }] })), "0 1 0");
});

test("passed, failed and skipped of node's runner", () => {
  assert.equal(count("a.tap", "ok 1\n# pass 4\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n"), "4 2 2");
});

test("results that cannot be read are an error, not a nought", () => {
  const broken = join(folder, "broken.trx");
  writeFileSync(broken, "<TestRun>");
  assert.notEqual(spawnSync(process.execPath, [new URL("count.mjs", import.meta.url).pathname, broken]).status, 0);
});
