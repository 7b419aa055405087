import { Fault } from "./faults.mjs";

/**
 * MongoDB's own way to have faults on demand (`configureFailPoint: "failCommand"`, a server's test command), as far as the
 * tests use it: `times`, `errorCode` (nothing was done), `writeConcernError` (it was done, and is not sure to last) and
 * `closeConnection`.
 */
export class FailPoint {
  #left = 0;
  #data = {};

  configure({ configureFailPoint, mode, data = {} }) {
    if (configureFailPoint !== "failCommand") throw new Fault(2, "BadValue", `no fail point '${configureFailPoint}'`);
    this.#left = mode === "off" ? 0 : mode === "alwaysOn" ? Infinity : Number(mode.times);
    this.#data = data;
    return {};
  }

  /** What is to go wrong with this command, if anything. */
  strike(name) {
    if (this.#left <= 0 || !this.#data.failCommands?.includes(name)) return {};
    this.#left--;
    return this.#data;
  }
}

/** The error that a struck command answers before it does anything. */
export function struck({ errorCode, errorLabels }) {
  const fault = new Fault(Number(errorCode), "FailPoint", "Failing command via 'failCommand' failpoint");
  if (errorLabels) fault.more = { errorLabels };
  return fault;
}
