import { keyOf, viewOf } from "./values.mjs";

const bounds = new Set(["$gt", "$gte", "$lt", "$lte"]);
const isOperators = (condition) =>
  condition !== null && typeof condition === "object" && Object.keys(condition).some((name) => name.startsWith("$"));

/**
 * Where to look: `_id` by value, by list or by a range of strings; else an index all of whose fields are given by value; else
 * everything. Answers the candidates, the part of the filter that is still to be tested, and whether the order is right already.
 */
export function plan(collection, filter, sort) {
  const order = Object.entries(viewOf(sort ?? {}));
  const byId = order.length === 1 && order[0][0] === "_id" ? order[0][1] : 0;
  const { _id: condition, ...rest } = filter;
  const point = condition === undefined ? null : pointsOf(condition);
  if (point) return { candidates: pick(collection, point, byId), rest, ordered: order.length === 0 || allStrings(point, byId) };
  if (isRange(condition) || (byId !== 0 && condition === undefined && onlyStrings(collection)))
    return { candidates: range(collection, condition ?? {}, byId < 0), rest, ordered: order.length === 0 || byId !== 0 };
  return { candidates: byIndex(collection, filter) ?? collection.byId.values(), rest: filter, ordered: order.length === 0 };
}

function pointsOf(condition) {
  if (!isOperators(condition)) return condition instanceof RegExp || Array.isArray(condition) ? null : [condition];
  const [name, ...others] = Object.keys(condition);
  if (others.length > 0) return null;
  if (name === "$eq") return [condition.$eq];
  return name === "$in" && condition.$in.every((value) => !(value instanceof RegExp)) ? condition.$in : null;
}

const allStrings = (points, byId) => byId !== 0 && points.every((value) => typeof value === "string");
const onlyStrings = (collection) => collection.ids.size === collection.size;

const isRange = (condition) =>
  isOperators(condition) && Object.entries(condition).every(([name, value]) => bounds.has(name) && typeof value === "string");

function* pick(collection, points, byId) {
  const keys = new Set(points.map(keyOf));
  const ordered = byId === 0 ? [...keys] : [...keys].sort();
  for (const key of byId < 0 ? ordered.reverse() : ordered) {
    const document = collection.byId.get(key);
    if (document) yield document;
  }
}

/** Ends at the far bound: a page costs what the page holds. */
function* range(collection, condition, descending) {
  const { $gt, $gte, $lt, $lte } = condition;
  const tooLow = (id) => ($gt !== undefined && id <= $gt) || ($gte !== undefined && id < $gte);
  const tooHigh = (id) => ($lt !== undefined && id >= $lt) || ($lte !== undefined && id > $lte);
  const [before, past] = descending ? [tooHigh, tooLow] : [tooLow, tooHigh];
  for (const id of descending ? collection.ids.descending($lt ?? $lte) : collection.ids.ascending($gt ?? $gte)) {
    if (before(id)) continue;
    if (past(id)) return;
    yield collection.byId.get(keyOf(id));
  }
}

function byIndex(collection, filter) {
  for (const index of collection.indexes.values()) {
    const points = index.fields.map((field) => (field in filter ? pointsOf(filter[field]) : null));
    if (!points.every((values) => values?.length === 1)) continue;
    const values = points.map(([value]) => value);
    if (index.holdsAll(values)) return index.find(values);
  }
  return null;
}
