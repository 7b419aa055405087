import { Binary, Double, Int32, Long, serialize } from "bson";

// Documents are kept as BSON types (Int32, Long, Double, Binary), so that what went in comes out with the same type.
// The query language reads a *view* of them, in which numbers are JavaScript's.

// mingo compares what it does not know by toString(); the stock one of Binary is UTF-8, which calls different bytes equal.
const hex = Binary.prototype.toString;
Binary.prototype.toString = function (encoding) {
  return encoding ? hex.call(this, encoding) : `${this.sub_type}:${hex.call(this, "hex")}`;
};

const isPlain = (value) => value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;

function viewOfNumber(value) {
  if (value._bsontype !== "Long") return value.valueOf();
  const number = value.toNumber();
  return Number.isSafeInteger(number) ? number : value;
}

/** The same value with JavaScript's numbers, as the query language wants it. */
export function viewOf(value) {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(viewOf);
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, viewOf(item)]));
  return ["Int32", "Long", "Double"].includes(value._bsontype) ? viewOfNumber(value) : value;
}

/** The way back, for what the query language computed: the smallest BSON number that holds it. */
export function typedOf(value) {
  if (typeof value === "number") return typedNumber(value);
  if (Array.isArray(value)) return value.map(typedOf);
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typedOf(item)]));
  return value;
}

function typedNumber(value) {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return new Double(value);
  return value === (value | 0) ? new Int32(value) : Long.fromNumber(value);
}

export const isNumber = (value) => ["Int32", "Long", "Double"].includes(value?._bsontype);

/** `$inc`: a Long stays a Long, a Double makes a Double, and what outgrows an Int32 becomes a Long. */
export function add(left, right) {
  if (left._bsontype === "Double" || right._bsontype === "Double") return new Double(Number(left) + Number(right));
  const sum = Long.fromString(left.toString()).add(Long.fromString(right.toString()));
  const small = left._bsontype === "Int32" && right._bsontype === "Int32" && sum.toNumber() === (sum.toNumber() | 0);
  return small ? new Int32(sum.toNumber()) : sum;
}

/** A string that two values share exactly when an index holds them to be equal. */
export function keyOf(value) {
  if (value === null || value === undefined) return "z";
  if (typeof value === "string") return `s${value}`;
  if (isNumber(value)) return `n${value.toString()}`;
  return `b${Buffer.from(serialize({ v: value })).toString("base64")}`;
}

export const same = (left, right) => keyOf(left) === keyOf(right);

/** The value at a dotted path; an array on the way gives the values of its elements. */
export function valueAt(document, path) {
  const dot = path.indexOf(".");
  if (dot < 0) return document?.[path];
  const inner = document?.[path.slice(0, dot)];
  const rest = path.slice(dot + 1);
  return Array.isArray(inner) && !/^\d+(\.|$)/.test(rest) ? inner.map((item) => valueAt(item, rest)) : valueAt(inner, rest);
}
