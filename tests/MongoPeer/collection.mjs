import { ObjectId, UUID } from "bson";
import { find, Query } from "mingo";
import { badValue, duplicateKey } from "./faults.mjs";
import { Index } from "./index.mjs";
import { plan } from "./plan.mjs";
import { SortedIds } from "./sortedIds.mjs";
import { keyOf, same, viewOf } from "./values.mjs";

/** A stored document; the view for the query language is made when it is first asked for. */
class Document {
  #view;

  constructor(typed) {
    this.typed = typed;
  }

  get view() {
    this.#view ??= viewOf(this.typed);
    return this.#view;
  }
}

/** Documents by `_id`, their string ids in order, and the indexes. One thread: nobody sees a change half done. */
export class Collection {
  uuid = new UUID();
  byId = new Map();
  ids = new SortedIds();
  indexes = new Map();

  constructor(namespace) {
    this.namespace = namespace;
  }

  get size() {
    return this.byId.size;
  }

  insert(typed) {
    const whole = "_id" in typed ? typed : { _id: new ObjectId(), ...typed };
    const document = new Document(whole);
    const key = keyOf(whole._id);
    if (this.byId.has(key)) throw duplicateKey(this.namespace, { name: "_id_", key: { _id: 1 } }, { _id: whole._id });
    for (const index of this.indexes.values()) index.check(document);
    this.byId.set(key, document);
    if (typeof whole._id === "string") this.ids.add(whole._id);
    for (const index of this.indexes.values()) index.add(document);
    return whole._id;
  }

  replace(document, typed) {
    if (!same(document.typed._id, typed._id)) throw badValue("the immutable field '_id' was found to have been altered");
    const next = new Document(typed);
    for (const index of this.indexes.values()) index.check(next, document);
    for (const index of this.indexes.values()) index.remove(document);
    this.byId.set(keyOf(typed._id), next);
    for (const index of this.indexes.values()) index.add(next);
    return next;
  }

  remove(document) {
    this.byId.delete(keyOf(document.typed._id));
    if (typeof document.typed._id === "string") this.ids.remove(document.typed._id);
    for (const index of this.indexes.values()) index.remove(document);
  }

  /** The documents that fit, in the order asked for; lazily, so that a limit ends the search. */
  find(filter = {}, sort = undefined) {
    const { candidates, rest, ordered } = plan(this, filter, sort);
    const fitting = Object.keys(rest).length === 0 ? candidates : fit(candidates, new Query(viewOf(rest)));
    return ordered ? fitting : sorted([...fitting], viewOf(sort));
  }

  createIndex(specification) {
    if (this.indexes.has(specification.name) || specification.name === "_id_") return false;
    const index = new Index(this.namespace, specification);
    for (const document of this.byId.values()) {
      index.check(document);
      index.add(document);
    }
    this.indexes.set(specification.name, index);
    return true;
  }
}

function* fit(candidates, query) {
  for (const document of candidates) if (query.test(document.view)) yield document;
}

function sorted(documents, sort) {
  const back = new Map(documents.map((document) => [document.view, document]));
  return find([...back.keys()], {}).sort(sort).all().map((view) => back.get(view));
}
