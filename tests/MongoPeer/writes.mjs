import { Int32 } from "bson";
import { Fault } from "./faults.mjs";
import { projected } from "./project.mjs";
import { seedOf, unchanged, updated, withId } from "./update.mjs";

const int = (number) => new Int32(number);

/** Every statement in turn; what fails is told by its place, and ends an ordered command. */
function each(statements, ordered, act) {
  const writeErrors = [];
  for (const [at, statement] of statements.entries()) {
    try {
      act(statement, at);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      writeErrors.push({ index: int(at), code: int(error.code), ...error.more, errmsg: error.message });
      if (ordered !== false) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

export const writes = {
  insert({ command, collection, retries }) {
    let n = 0;
    const failed = each(command.documents, command.ordered, (document, at) => {
      retries.once(command, at, () => collection.insert(document));
      n++;
    });
    return { n: int(n), ...failed };
  },

  update({ command, collection, retries }) {
    let [n, nModified] = [0, 0];
    const upserted = [];
    const failed = each(command.updates, command.ordered, (statement, at) => {
      const done = retries.once(command, at, () => updateOne(collection, statement));
      n += done.n;
      nModified += done.modified;
      if (done.upserted !== undefined) upserted.push({ index: int(at), _id: done.upserted });
    });
    return { n: int(n), nModified: int(nModified), ...(upserted.length > 0 ? { upserted } : {}), ...failed };
  },

  delete({ command, collection, retries }) {
    let n = 0;
    const failed = each(command.deletes, command.ordered, (statement, at) => {
      n += retries.once(command, at, () => remove(collection, statement));
    });
    return { n: int(n), ...failed };
  },

  findAndModify({ command, collection, retries }) {
    return retries.once(command, 0, () => modify(collection, command));
  },
};

function updateOne(collection, { q, u, multi, upsert, arrayFilters, sort }) {
  if (arrayFilters) throw new Fault(115, "CommandNotSupported", "This test peer is not MongoDB: arrayFilters");
  const found = [...collection.find(q, sort)].slice(0, multi ? undefined : 1);
  if (found.length === 0 && upsert) return { n: 1, modified: 0, upserted: collection.insert(born(q, u)) };
  return { n: found.length, modified: found.filter((document) => change(collection, document, u) !== document).length };
}

const born = (filter, change) => withId(updated(seedOf(filter), change, true));

function change(collection, document, change) {
  const next = updated(document.typed, change);
  return unchanged(next, document.typed) ? document : collection.replace(document, next);
}

function remove(collection, { q, limit }) {
  const found = [...collection.find(q)].slice(0, Number(limit) === 1 ? 1 : undefined);
  for (const document of found) collection.remove(document);
  return found.length;
}

function modify(collection, { query = {}, sort, update, remove: removing, upsert, new: after, fields }) {
  const [document] = collection.find(query, sort);
  const answer = (value, lastErrorObject) => ({ lastErrorObject, value: value ? projected(value, fields) : null });
  if (removing) {
    if (document) collection.remove(document);
    return answer(document?.typed, { n: int(document ? 1 : 0) });
  }
  if (document) {
    const next = change(collection, document, update);
    return answer(after ? next.typed : document.typed, { n: int(1), updatedExisting: true });
  }
  if (!upsert) return answer(null, { n: int(0), updatedExisting: false });
  const typed = born(query, update);
  const upserted = collection.insert(typed);
  return answer(after ? typed : null, { n: int(1), updatedExisting: false, upserted });
}

