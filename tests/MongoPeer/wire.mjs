import { deserialize, serialize } from "bson";

const opReply = 1;
const opQuery = 2004;
const opMessage = 2013;
const moreToCome = 2;
const headerSize = 16;
const longest = 48_000_000;
const typed = { promoteValues: false, promoteBuffers: false };

/** Cuts a stream of bytes into messages and hands on each: `{ requestId, command, silent, reply(document) → bytes }`. */
export function* messagesIn(pending) {
  while (pending.bytes.length >= headerSize) {
    const length = pending.bytes.readInt32LE(0);
    if (length < headerSize || length > longest) throw new RangeError(`a message of ${length} bytes`);
    if (pending.bytes.length < length) return;
    const message = pending.bytes.subarray(0, length);
    pending.bytes = pending.bytes.subarray(length);
    yield read(message);
  }
}

function read(message) {
  const requestId = message.readInt32LE(4);
  const code = message.readInt32LE(12);
  if (code === opMessage) return readMessage(message, requestId);
  if (code === opQuery) return readQuery(message, requestId);
  throw new RangeError(`operation ${code} is not spoken here`);
}

/** One body (kind 0) and any number of document sequences (kind 1), which belong into the body under their names. */
function readMessage(message, requestId) {
  const silent = (message.readUInt32LE(headerSize) & moreToCome) !== 0;
  const sections = [];
  for (let at = headerSize + 4; at < message.length; ) at = readSection(message, at, sections);
  const body = sections.find((section) => !section.name)?.documents[0];
  if (!body) throw new RangeError("a message without a body");
  for (const { name, documents } of sections) if (name) body[name] = documents;
  return { command: body, silent, reply: (document) => messageOf(requestId, document) };
}

function readSection(message, at, sections) {
  const kind = message[at];
  const size = message.readInt32LE(at + 1);
  const end = at + 1 + size;
  if (kind === 0) sections.push({ documents: [deserialize(message.subarray(at + 1, end), typed)] });
  else if (kind === 1) sections.push(sequence(message, at + 5, end));
  else throw new RangeError(`a section of kind ${kind}`);
  return end;
}

function sequence(message, at, end) {
  const zero = message.indexOf(0, at);
  const documents = [];
  for (let place = zero + 1; place < end; place += message.readInt32LE(place))
    documents.push(deserialize(message.subarray(place, place + message.readInt32LE(place)), typed));
  return { name: message.toString("utf8", at, zero), documents };
}

/** The old form, in which drivers say hello before they know what the other side speaks. */
function readQuery(message, requestId) {
  const zero = message.indexOf(0, headerSize + 4);
  const namespace = message.toString("utf8", headerSize + 4, zero);
  const document = deserialize(message.subarray(zero + 9), typed);
  const command = { ...(document.$query ?? document), $db: namespace.split(".")[0] };
  return { command, silent: false, reply: (answer) => replyOf(requestId, answer) };
}

function messageOf(requestId, document) {
  const body = serialize(document, { ignoreUndefined: true });
  const head = header(headerSize + 5 + body.length, requestId, opMessage, 5);
  return Buffer.concat([head, body]);
}

function replyOf(requestId, document) {
  const body = serialize(document, { ignoreUndefined: true });
  const head = header(headerSize + 20 + body.length, requestId, opReply, 20);
  head.writeInt32LE(8, headerSize);
  head.writeInt32LE(1, headerSize + 16);
  return Buffer.concat([head, body]);
}

let lastId = 0;

function header(length, requestId, code, more) {
  const head = Buffer.alloc(headerSize + more);
  head.writeInt32LE(length, 0);
  head.writeInt32LE((lastId = (lastId + 1) & 0x7fffffff), 4);
  head.writeInt32LE(requestId, 8);
  head.writeInt32LE(code, 12);
  return head;
}
