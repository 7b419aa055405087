import { ObjectId } from "bson";
import { find, Query } from "mingo";
import { badValue, Fault, notSpoken, typeMismatch } from "./faults.mjs";
import { add, isNumber, keyOf, same, viewOf } from "./values.mjs";

const immutable = (path) => new Fault(66, "ImmutableField", `the field '${path}' would be altered`);

/** What an operator makes of the value that stands there (`undefined` when nothing does) and its argument. */
const operators = {
  $set: (_, value) => value,
  $setOnInsert: (old, value, inserting) => (inserting ? value : old),
  $unset: () => undefined,
  $inc: (old, by, _, path) => sum(old, by, path),
  $min: (old, value) => (old === undefined || lower(value, old) ? value : old),
  $max: (old, value) => (old === undefined || lower(old, value) ? value : old),
  $push: (old, value, _, path) => pushed(listAt(old, path), value),
  $addToSet: (old, value, _, path) => eachOf(value).reduce(withOne, listAt(old, path)),
  $pull: (old, value, _, path) => (old === undefined ? old : listAt(old, path).filter((item) => !fits(item, value))),
};

/** The document after the update: by operators, or replaced as a whole. The one that was given stays as it was. */
export function updated(typed, change, inserting = false) {
  if (Array.isArray(change)) throw notSpoken("updates by pipeline");
  const names = Object.keys(change);
  if (!names.some((name) => name.startsWith("$"))) return "_id" in typed ? { _id: typed._id, ...change } : { ...change };
  const result = structuredCopy(typed);
  for (const name of names) {
    const operator = operators[name];
    if (!operator) throw notSpoken(`the update operator '${name}'`);
    for (const [path, value] of Object.entries(change[name])) apply(result, path, (old) => operator(old, value, inserting, path));
  }
  return result;
}

/** What an upsert begins with: the fields that the filter demands to be equal to something. */
export function seedOf(filter) {
  const seed = {};
  for (const [path, condition] of Object.entries(filter)) {
    if (path === "$and") for (const part of condition) Object.assign(seed, seedOf(part));
    else if (!path.startsWith("$")) seedOne(seed, path, condition);
  }
  return seed;
}

export const withId = (typed) => ("_id" in typed ? typed : { _id: new ObjectId(), ...typed });

function seedOne(seed, path, condition) {
  const plain = condition === null || typeof condition !== "object" || !Object.keys(condition).some((name) => name.startsWith("$"));
  if (plain && !(condition instanceof RegExp)) apply(seed, path, () => condition);
  else if (condition.$eq !== undefined) apply(seed, path, () => condition.$eq);
}

function apply(document, path, change) {
  const names = path.split(".");
  if (names.some((name) => name.startsWith("$"))) throw notSpoken("positional paths");
  const last = names.pop();
  let place = document;
  for (const name of names) {
    place[name] ??= {};
    place = place[name];
    if (place === null || typeof place !== "object") throw new Fault(28, "PathNotViable", `cannot create a field in '${path}'`);
  }
  const value = change(place[last]);
  if (path === "_id" && document._id !== undefined && !same(value, document._id)) throw immutable("_id");
  if (value === undefined) delete place[last];
  else place[last] = value;
}

function sum(old, by, path) {
  if (!isNumber(by)) throw typeMismatch(`Cannot increment with non-numeric argument: {${path}}`);
  if (old === undefined) return by;
  if (!isNumber(old)) throw typeMismatch(`Cannot apply $inc to a value of non-numeric type: '${path}'`);
  return add(old, by);
}

function lower(left, right) {
  const pair = [{ at: 0, v: viewOf(left) }, { at: 1, v: viewOf(right) }];
  return !same(left, right) && find(pair, {}).sort({ v: 1 }).all()[0].at === 0;
}

function listAt(old, path) {
  if (old !== undefined && !Array.isArray(old)) throw badValue(`The field '${path}' must be an array`);
  return old ?? [];
}

const eachOf = (value) => (Array.isArray(value?.$each) ? value.$each : [value]);
const withOne = (list, item) => (list.some((other) => same(other, item)) ? list : [...list, item]);

function pushed(list, value) {
  const strange = value?.$each && Object.keys(value).find((name) => !["$each", "$slice"].includes(name));
  if (strange) throw notSpoken(`$push with '${strange}'`);
  const whole = [...list, ...eachOf(value)];
  const slice = value?.$slice === undefined ? whole.length : Number(value.$slice);
  return slice < 0 ? whole.slice(slice) : whole.slice(0, slice);
}

function fits(item, condition) {
  const isQuery = condition !== null && typeof condition === "object" && !condition._bsontype && !Array.isArray(condition);
  if (!isQuery) return same(item, condition);
  const operators = Object.keys(condition).some((name) => name.startsWith("$"));
  return operators ? new Query({ v: viewOf(condition) }).test({ v: viewOf(item) }) : new Query(viewOf(condition)).test(viewOf(item));
}

function structuredCopy(value) {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, structuredCopy(item)]));
}

export const unchanged = (left, right) => keyOf(left) === keyOf(right);
