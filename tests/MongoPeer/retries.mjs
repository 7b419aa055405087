import { Fault, notSpoken } from "./faults.mjs";

/**
 * Retryable writes: a driver that lost its line sends the same statement of the same transaction number again, and gets the
 * first result instead of a second effect. Statements that failed are not remembered: they are tried again, as in MongoDB.
 */
export class Retries {
  #sessions = new Map();

  /** Runs `act` for the command's n-th statement, or answers what it answered before. */
  once(command, at, act) {
    if (command.txnNumber === undefined) return act();
    const done = this.#statementsOf(command);
    const statement = Number(command.stmtIds?.[at] ?? at);
    if (!done.has(statement)) done.set(statement, act());
    return done.get(statement);
  }

  end(ids) {
    for (const id of ids ?? []) this.#sessions.delete(nameOf(id));
  }

  #statementsOf(command) {
    if (command.autocommit !== undefined) throw notSpoken("transactions of several documents");
    const name = nameOf(command.lsid);
    const number = Number(command.txnNumber);
    const session = this.#sessions.get(name);
    if (session && number < session.number)
      throw new Fault(225, "TransactionTooOld", `txnNumber ${number} is older than ${session.number}`);
    if (session?.number === number) return session.done;
    const next = { number, done: new Map() };
    this.#sessions.set(name, next);
    return next.done;
  }
}

const nameOf = (lsid) => lsid.id.toString("hex");
