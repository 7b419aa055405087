import assert from "node:assert/strict";
import { test } from "node:test";
import { Binary, Double, Int32, Long } from "bson";
import { Peer } from "./commands.mjs";
import { SortedIds } from "./sortedIds.mjs";

const context = { me: "127.0.0.1:1", connection: 1 };
const peerWith = (...documents) => {
  const peer = new Peer({ standalone: false });
  const ask = (command) => peer.answer({ ...command, $db: "t" }, context);
  if (documents.length > 0) ask({ insert: "c", documents });
  return ask;
};
const idsOf = (answer) => answer.cursor.firstBatch.map((document) => document._id);

test("It says that it is not MongoDB", () => {
  assert.match(peerWith()({ buildInfo: 1 }).notMongoDB, /not MongoDB/);
});

test("What it does not know it does not pretend", () => {
  const ask = peerWith();
  assert.equal(ask({ mapReduce: "c" }).code.value, 59);
  assert.equal(ask({ explain: { find: "c" } }).code.value, 115);
});

test("Ordered inserts stop at the first double, unordered ones go on", () => {
  const ask = peerWith({ _id: "a" });
  const ordered = ask({ insert: "c", documents: [{ _id: "b" }, { _id: "a" }, { _id: "c" }] });
  assert.deepEqual([ordered.n.value, ordered.writeErrors[0].index.value, ordered.writeErrors[0].code.value], [1, 1, 11000]);
  assert.deepEqual(ordered.writeErrors[0].keyValue, { _id: "a" });
  assert.equal(ask({ insert: "c", ordered: false, documents: [{ _id: "a" }, { _id: "d" }] }).n.value, 1);
});

test("A unique index knows one key once, and a partial one only what it covers", () => {
  const ask = peerWith();
  const partialFilterExpression = { n: { $gt: new Int32(0) } };
  ask({ createIndexes: "c", indexes: [{ key: { k: 1 }, name: "k", unique: true, partialFilterExpression }] });
  const insert = (_id, n) => ask({ insert: "c", documents: [{ _id, k: "x", n: new Int32(n) }] }).n.value;
  assert.deepEqual([insert("1", 0), insert("2", 0), insert("3", 1), insert("4", 1)], [1, 1, 1, 0]);
});

test("Ranges of string ids come in order, both ways, and end where they should", () => {
  const ask = peerWith(...["b:2", "a:1", "b:1", "c:1", "b:3"].map((_id) => ({ _id })));
  const filter = { _id: { $gt: "b:1", $lte: "b:9" } };
  assert.deepEqual(idsOf(ask({ find: "c", filter, sort: { _id: 1 } })), ["b:2", "b:3"]);
  assert.deepEqual(idsOf(ask({ find: "c", filter, sort: { _id: -1 }, limit: 1 })), ["b:3"]);
  assert.deepEqual(idsOf(ask({ find: "c", filter: { _id: { $in: ["c:1", "x", "a:1"] } }, sort: { _id: 1 } })), ["a:1", "c:1"]);
});

test("Thousands of ids in any order lie sorted, and leave again", () => {
  const ids = new SortedIds();
  const names = Array.from({ length: 5000 }, (_, at) => String((at * 7919) % 5000).padStart(5, "0"));
  for (const name of names) ids.add(name);
  for (const name of names.slice(0, 2500)) ids.remove(name);
  const left = names.slice(2500).sort();
  assert.deepEqual([...ids.ascending()], left);
  assert.deepEqual([...ids.descending("02000")], left.filter((name) => name <= "02000").reverse());
});

test("Numbers keep their types through an update, and different bytes stay different", () => {
  const ask = peerWith({ _id: "a", big: Long.fromNumber(7), half: new Double(1), bytes: new Binary(Buffer.from([200])) });
  ask({ update: "c", updates: [{ q: { _id: "a" }, u: { $inc: { big: new Int32(1), half: new Int32(1) } } }] });
  const [document] = ask({ find: "c", filter: {} }).cursor.firstBatch;
  assert.deepEqual([document.big._bsontype, document.big.toNumber(), document.half._bsontype, document.half.value], ["Long", 8, "Double", 2]);
  assert.equal(idsOf(ask({ find: "c", filter: { bytes: new Binary(Buffer.from([201])) } })).length, 0);
  assert.equal(idsOf(ask({ find: "c", filter: { bytes: new Binary(Buffer.from([200])) } })).length, 1);
});

test("A write repeated under its transaction number is answered and not done again", () => {
  const ask = peerWith({ _id: "a", n: new Int32(0) });
  const lsid = { id: new Binary(Buffer.alloc(16)) };
  const command = { update: "c", updates: [{ q: { _id: "a" }, u: { $inc: { n: new Int32(1) } } }], lsid, txnNumber: Long.ONE };
  assert.deepEqual([ask(command).nModified.value, ask(command).nModified.value], [1, 1]);
  assert.equal(ask({ find: "c", filter: { n: new Int32(1) } }).cursor.firstBatch.length, 1);
});

test("An upsert is born from its filter, and a second one finds it", () => {
  const ask = peerWith();
  const updates = [{ q: { _id: "a", at: { $lt: new Int32(5) } }, u: { $set: { at: new Int32(4) }, $setOnInsert: { x: "y" } }, upsert: true }];
  assert.equal(ask({ update: "c", updates }).upserted[0]._id, "a");
  assert.equal(ask({ update: "c", updates }).n.value, 1);
  const late = [{ q: { _id: "a", at: { $lt: new Int32(1) } }, u: { $set: { at: new Int32(0) } }, upsert: true }];
  assert.equal(ask({ update: "c", updates: late }).writeErrors[0].code.value, 11000);
});
