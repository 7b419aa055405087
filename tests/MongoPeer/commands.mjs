import { Double, Int32 } from "bson";
import { catalogue, Database } from "./catalogue.mjs";
import { FailPoint, struck } from "./failPoint.mjs";
import { commandNotFound, Fault, notSpoken } from "./faults.mjs";
import { greetings } from "./greetings.mjs";
import { Cursors, reads } from "./reads.mjs";
import { Retries } from "./retries.mjs";
import { writes } from "./writes.mjs";

const handlers = { ...greetings, ...catalogue, ...reads, ...writes };
const ok = new Double(1);
const withoutCollection = new Set(["getMore"]);

/** Everything in memory, and one command at a time: what a command does is done whole before the next is looked at. */
export class Peer {
  #databases = new Map();
  #cursors = new Cursors();
  #retries = new Retries();
  #failPoint = new FailPoint();
  #standalone;

  constructor({ standalone }) {
    this.#standalone = standalone;
  }

  /** The answer to one command; `null` when the line is to be cut instead of answered. */
  answer(command, { me, connection }) {
    const [name] = Object.keys(command);
    const fault = this.#failPoint.strike(name);
    if (fault.closeConnection) return null;
    try {
      if (fault.errorCode && !fault.writeConcernError) throw struck(fault);
      const result = this.#run(name, command, { me, connection });
      return fault.writeConcernError ? { ...result, ...doubt(fault), ok } : { ...result, ok };
    } catch (error) {
      return refusal(error);
    }
  }

  #run(name, command, { me, connection }) {
    if (name === "configureFailPoint") return this.#failPoint.configure(command);
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : null;
    if (!handler) throw commandNotFound(name);
    if (command.startTransaction) throw notSpoken("transactions of several documents");
    const database = this.#database(command.$db);
    const first = command[name];
    const collection = typeof first === "string" && !withoutCollection.has(name) ? this.#collection(database, name, first) : null;
    return handler({
      command,
      database,
      collection,
      namespace: `${database.name}.${first}`,
      cursors: this.#cursors,
      retries: this.#retries,
      standalone: this.#standalone,
      me,
      connection,
    });
  }

  /** Looking at a collection does not make it. */
  #collection(database, name, collection) {
    const making = name in writes || name === "createIndexes" || name === "create";
    return making ? database.collection(collection) : (database.collections.get(collection) ?? new Database("").collection(collection));
  }

  #database(name) {
    if (!this.#databases.has(name)) this.#databases.set(name, new Database(name));
    return this.#databases.get(name);
  }
}

const doubt = ({ writeConcernError, errorLabels }) => ({ writeConcernError, ...(errorLabels ? { errorLabels } : {}) });

/** mingo's own complaints are the asker's mistake as well: MongoDB calls them bad values. */
function refusal(error) {
  const fault = error instanceof Fault ? error : new Fault(2, "BadValue", `${error.name}: ${error.message}`);
  return { ok: new Double(0), errmsg: fault.message, code: new Int32(fault.code), codeName: fault.codeName, ...fault.more };
}
