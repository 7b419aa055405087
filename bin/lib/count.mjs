// Reads the results that a test runner left behind and prints "passed failed skipped".
// usage: node count.mjs results.trx | vitest.json | node-test.tap
import { readFileSync } from "node:fs";

function fromTrx(text) {
  const counters = /<Counters\s+([^>]*)\/>/.exec(text);
  if (!counters) throw new Error("no counters in the results");
  const value = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(counters[1])?.[1] ?? 0);
  // VSTest leaves notExecuted at 0 and says by "executed" what did not run.
  return [value("passed"), value("executed") - value("passed"), value("total") - value("executed")];
}

function fromVitest(text) {
  const run = JSON.parse(text);
  // A file that could not be loaded is a failed suite without a failed test.
  const unloaded = run.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return [run.numPassedTests, run.numFailedTests + unloaded, run.numPendingTests + (run.numTodoTests ?? 0)];
}

function fromTap(text) {
  const value = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(text)?.[1] ?? 0);
  return [value("pass"), value("fail") + value("cancelled"), value("skipped") + value("todo")];
}

const file = process.argv[2];
const read = file.endsWith(".trx") ? fromTrx : file.endsWith(".tap") ? fromTap : fromVitest;
console.log(read(readFileSync(file, "utf8")).join(" "));
