import { Int32, ObjectId } from "bson";
import { Fault } from "./faults.mjs";

const started = new ObjectId();
const int = (number) => new Int32(number);

/** The version of the wire that MongoDB 7.0 speaks. `topologyVersion` is left out on purpose: so no driver asks to be streamed to. */
function describe({ me, standalone, connection }) {
  const replicaSet = { setName: "peer", setVersion: int(1), electionId: started, hosts: [me], primary: me, me, secondary: false };
  return {
    ...(standalone ? {} : replicaSet),
    helloOk: true,
    maxBsonObjectSize: int(16 * 1024 * 1024),
    maxMessageSizeBytes: int(48_000_000),
    maxWriteBatchSize: int(100_000),
    localTime: new Date(),
    ...(standalone ? {} : { lastWrite: { lastWriteDate: new Date(), majorityWriteDate: new Date() } }),
    logicalSessionTimeoutMinutes: int(30),
    connectionId: int(connection),
    minWireVersion: int(0),
    maxWireVersion: int(21),
    readOnly: false,
  };
}

const legacy = (context) => ({ ismaster: true, ...describe(context) });

/** What a driver asks before and beside its work. */
export const greetings = {
  hello: (context) => ({ isWritablePrimary: true, ...describe(context) }),
  isMaster: legacy,
  ismaster: legacy,
  ping: () => ({}),
  buildInfo: () => ({
    version: "7.0.0",
    versionArray: [7, 0, 0, 0].map(int),
    gitVersion: "none",
    modules: ["MongoPeer"],
    notMongoDB: "This is a test peer that speaks MongoDB's wire protocol. It is not MongoDB: see tests/MongoPeer/README.md.",
    maxBsonObjectSize: int(16 * 1024 * 1024),
  }),
  getParameter({ command }) {
    if (command.featureCompatibilityVersion) return { featureCompatibilityVersion: { version: "7.0" } };
    throw new Fault(72, "InvalidOptions", "no option found to get");
  },
  endSessions({ command, retries }) {
    retries.end(command.endSessions);
    return {};
  },
};
