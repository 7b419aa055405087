import { Int32 } from "bson";
import { Collection } from "./collection.mjs";
import { indexNotFound, namespaceNotFound } from "./faults.mjs";

/** One database: its collections come into being when they are first written to. */
export class Database {
  collections = new Map();

  constructor(name) {
    this.name = name;
  }

  collection(name) {
    if (!this.collections.has(name)) this.collections.set(name, new Collection(`${this.name}.${name}`));
    return this.collections.get(name);
  }

  existing(name) {
    const collection = this.collections.get(name);
    if (!collection) throw namespaceNotFound(`${this.name}.${name}`);
    return collection;
  }
}

const describe = (name, { uuid }) => ({ name, type: "collection", options: {}, info: { readOnly: false, uuid }, idIndex });
const idIndex = { v: new Int32(2), key: { _id: new Int32(1) }, name: "_id_" };

/** The commands about collections and indexes. */
export const catalogue = {
  createIndexes({ command, collection }) {
    const before = collection.indexes.size + 1;
    for (const specification of command.indexes) collection.createIndex(specification);
    return { numIndexesBefore: new Int32(before), numIndexesAfter: new Int32(collection.indexes.size + 1) };
  },

  listIndexes({ command, database, cursors, namespace }) {
    const indexes = database.existing(command.listIndexes).indexes.values();
    return cursors.first(namespace, [idIndex, ...[...indexes].map((index) => index.specification)], Infinity);
  },

  dropIndexes({ command, database }) {
    const collection = database.existing(command.dropIndexes);
    if (command.index === "*") collection.indexes.clear();
    else if (!collection.indexes.delete(command.index)) throw indexNotFound(command.index);
    return {};
  },

  create({ collection }) {
    return { note: collection.namespace };
  },

  listCollections({ database, cursors, command }) {
    const wanted = command.filter?.name;
    const names = [...database.collections.keys()].filter((name) => typeof wanted !== "string" || name === wanted);
    const described = names.map((name) => describe(name, database.collection(name)));
    return cursors.first(`${database.name}.$cmd.listCollections`, described, Infinity);
  },

  drop({ command, database }) {
    database.existing(command.drop);
    database.collections.delete(command.drop);
    return {};
  },

  dropDatabase({ database }) {
    database.collections.clear();
    return { dropped: database.name };
  },
};
