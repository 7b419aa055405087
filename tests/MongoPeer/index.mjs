import { Query } from "mingo";
import { duplicateKey, notSpoken } from "./faults.mjs";
import { keyOf, valueAt, viewOf } from "./values.mjs";

const known = new Set(["v", "key", "name", "unique", "sparse", "partialFilterExpression", "background"]);

/** One index: a map from key to the documents that have it. Equality goes through it; it has no order, so ranges do not. */
export class Index {
  #documents = new Map();

  constructor(namespace, specification) {
    const strange = Object.keys(specification).find((name) => !known.has(name));
    if (strange) throw notSpoken(`indexes with '${strange}'`);
    this.namespace = namespace;
    this.specification = specification;
    this.name = specification.name;
    this.key = specification.key;
    this.fields = Object.keys(specification.key);
    this.unique = specification.unique === true;
    const filter = specification.partialFilterExpression;
    this.partial = filter ? new Query(viewOf(filter)) : null;
    for (const [field, order] of Object.entries(this.key))
      if (![1, -1].includes(Number(order))) throw notSpoken(`an index on '${field}' of kind '${order}'`);
  }

  /** Refuses what would be the second document with a key. Called before anything is changed: all or nothing. */
  check(document, itself) {
    if (!this.unique) return;
    for (const key of this.#keysOf(document))
      for (const other of this.#documents.get(key) ?? [])
        if (other !== itself) throw duplicateKey(this.namespace, this, this.#valuesOf(document));
  }

  add(document) {
    for (const key of this.#keysOf(document)) {
      const holders = this.#documents.get(key);
      if (holders) holders.add(document);
      else this.#documents.set(key, new Set([document]));
    }
  }

  remove(document) {
    for (const key of this.#keysOf(document)) {
      const holders = this.#documents.get(key);
      holders?.delete(document);
      if (holders?.size === 0) this.#documents.delete(key);
    }
  }

  /** Whether every document with these values must be in the index: a partial or sparse one leaves some out. */
  holdsAll(values) {
    if (this.specification.sparse && values.every((value) => value === null)) return false;
    if (!this.partial) return true;
    return this.partial.test(viewOf(Object.fromEntries(this.fields.map((field, at) => [field, values[at]]))));
  }

  /** The documents with these values, one per field of the index. */
  find(values) {
    return this.#documents.get(JSON.stringify(values.map(keyOf))) ?? new Set();
  }

  #valuesOf(document) {
    return Object.fromEntries(this.fields.map((field) => [field, valueAt(document.typed, field) ?? null]));
  }

  /** An array gives one key per element, as in MongoDB. */
  #keysOf(document) {
    if (this.partial && !this.partial.test(document.view)) return [];
    const values = this.fields.map((field) => valueAt(document.typed, field));
    if (this.specification.sparse && values.every((value) => value === undefined)) return [];
    let keys = [[]];
    for (const value of values) {
      const parts = Array.isArray(value) && value.length > 0 ? [...new Set(value.map(keyOf))] : [keyOf(value)];
      keys = keys.flatMap((key) => parts.map((part) => [...key, part]));
    }
    return keys.map((key) => JSON.stringify(key));
  }
}
