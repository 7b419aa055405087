/** What a command answers when it cannot be done; the names and numbers are MongoDB's own. */
export class Fault extends Error {
  constructor(code, codeName, message, more = {}) {
    super(message);
    this.code = code;
    this.codeName = codeName;
    this.more = more;
  }
}

export const badValue = (message) => new Fault(2, "BadValue", message);
export const typeMismatch = (message) => new Fault(14, "TypeMismatch", message);
export const notSpoken = (message) => new Fault(115, "CommandNotSupported", `This test peer is not MongoDB: ${message}`);
export const commandNotFound = (name) => new Fault(59, "CommandNotFound", `no such command: '${name}'`);
export const cursorNotFound = (id) => new Fault(43, "CursorNotFound", `cursor id ${id} not found`);
export const indexNotFound = (name) => new Fault(27, "IndexNotFound", `index not found with name [${name}]`);
export const namespaceNotFound = (namespace) => new Fault(26, "NamespaceNotFound", `ns does not exist: ${namespace}`);

export const duplicateKey = (namespace, index, keyValue) =>
  new Fault(
    11000,
    "DuplicateKey",
    `E11000 duplicate key error collection: ${namespace} index: ${index.name} dup key: ${JSON.stringify(keyValue)}`,
    { keyPattern: index.key, keyValue },
  );
