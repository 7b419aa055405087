import { Int32, Long } from "bson";
import { aggregate } from "mingo";
import { cursorNotFound, notSpoken } from "./faults.mjs";
import { projected } from "./project.mjs";
import { keyOf, typedOf, valueAt, viewOf } from "./values.mjs";

const firstBatch = 101;
const refused = ["$out", "$merge", "$lookup", "$graphLookup", "$unionWith", "$changeStream", "$text", "$geoNear", "$search"];

/** What is left of the answers that did not fit one batch. A cursor holds its documents: it sees no later change. */
export class Cursors {
  #open = new Map();
  #last = 0;

  first(namespace, documents, size, single) {
    const batch = documents.slice(0, size);
    const rest = single ? [] : documents.slice(size);
    const id = rest.length > 0 ? ++this.#last : 0;
    if (id) this.#open.set(id, rest);
    return { cursor: { firstBatch: batch, id: Long.fromNumber(id), ns: namespace } };
  }

  next(namespace, id, size) {
    const rest = this.#open.get(id);
    if (!rest) throw cursorNotFound(id);
    const batch = rest.splice(0, size ?? rest.length);
    if (rest.length === 0) this.#open.delete(id);
    return { cursor: { nextBatch: batch, id: Long.fromNumber(rest.length > 0 ? id : 0), ns: namespace } };
  }

  kill(ids) {
    const known = ids.filter((id) => this.#open.delete(Number(id)));
    return { cursorsKilled: known, cursorsNotFound: ids.filter((id) => !known.includes(id)), cursorsAlive: [], cursorsUnknown: [] };
  }
}

function* take(documents, skip, limit) {
  let at = 0;
  if (limit === 0) return;
  for (const document of documents) {
    if (at++ < skip) continue;
    yield document;
    if (at - skip >= limit) return;
  }
}

const limitOf = (limit) => (limit === undefined || Number(limit) === 0 ? Infinity : Math.abs(Number(limit)));
const sizeOf = (size) => (size === undefined ? firstBatch : Number(size));

export const reads = {
  find({ command, collection, cursors, namespace }) {
    if (command.tailable || command.awaitData) throw notSpoken("tailable cursors");
    const found = take(collection.find(command.filter, command.sort), Number(command.skip ?? 0), limitOf(command.limit));
    const documents = [...found].map((document) => projected(document.typed, command.projection));
    return cursors.first(namespace, documents, sizeOf(command.batchSize), command.singleBatch);
  },

  getMore({ command, cursors, database }) {
    const size = command.batchSize === undefined ? undefined : Number(command.batchSize);
    return cursors.next(`${database.name}.${command.collection}`, Number(command.getMore), size);
  },

  killCursors: ({ command, cursors }) => cursors.kill(command.cursors),

  aggregate({ command, collection, cursors, namespace }) {
    if (!collection) throw notSpoken("aggregation without a collection");
    const [first, ...rest] = command.pipeline;
    const matched = first && "$match" in first ? collection.find(first.$match) : null;
    const stages = viewOf(matched ? rest : command.pipeline);
    const strange = stages.flatMap((stage) => Object.keys(stage)).find((name) => refused.includes(name));
    if (strange) throw notSpoken(`the stage '${strange}'`);
    const input = [...(matched ?? collection.find())];
    const output = stages.length === 0 ? input.map((document) => document.typed) : run(input, stages);
    return cursors.first(namespace, output, sizeOf(command.cursor?.batchSize));
  },

  count({ command, collection }) {
    const found = take(collection.find(command.query), Number(command.skip ?? 0), limitOf(command.limit));
    return { n: new Int32([...found].length) };
  },

  distinct({ command, collection }) {
    const values = new Map();
    for (const document of collection.find(command.query))
      for (const value of [valueAt(document.typed, command.key)].flat())
        if (value !== undefined) values.set(keyOf(value), value);
    return { values: [...values.values()] };
  },

  explain() {
    throw notSpoken("it plans nothing worth explaining; ask a real server what an index does");
  },
};

/** Stages see views; the numbers they compute get the smallest type that holds them. */
const run = (documents, stages) => aggregate(documents.map((document) => document.view), stages).map(typedOf);

