#!/usr/bin/env node
// A test peer that speaks MongoDB's wire protocol. It is not MongoDB; README.md says what differs.
//   node peer.mjs --port 0 [--standalone]      prints the port; ends when its stdin closes or on SIGTERM
import { createServer } from "node:net";
import { parseArgs } from "node:util";
import { Peer } from "./commands.mjs";
import { messagesIn } from "./wire.mjs";

const { values: options } = parseArgs({
  options: { port: { type: "string", default: "0" }, standalone: { type: "boolean", default: false } },
});

const peer = new Peer({ standalone: options.standalone });
const server = createServer({ noDelay: true });
let connections = 0;

function serve(socket) {
  const context = { me: `127.0.0.1:${server.address().port}`, connection: ++connections };
  const pending = { bytes: Buffer.alloc(0) };
  socket.on("data", (bytes) => {
    pending.bytes = pending.bytes.length > 0 ? Buffer.concat([pending.bytes, bytes]) : bytes;
    try {
      for (const { command, silent, reply } of messagesIn(pending)) {
        const answer = peer.answer(command, context);
        if (answer === null) return socket.destroy();
        if (!silent) socket.write(reply(answer));
      }
    } catch (error) {
      console.error(`connection ${context.connection} is closed: ${error.message}`);
      socket.destroy();
    }
  });
  // A driver that goes away resets its connections; that is no news.
  socket.on("error", () => socket.destroy());
}

server.on("connection", serve);
server.listen(Number(options.port), "127.0.0.1", () => console.log(server.address().port));
process.stdin.resume().on("close", () => process.exit(0)).on("end", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
