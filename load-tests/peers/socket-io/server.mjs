// A peer for comparison: socket.io (WebSocket only) that writes each message to SQLite, durable, before it broadcasts.
// Usage: node server.mjs <port> <database file>
import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import { Server } from 'socket.io';

const [port, file] = process.argv.slice(2);
const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(
  'CREATE TABLE IF NOT EXISTS record (room TEXT, seq INTEGER, command TEXT, body TEXT, PRIMARY KEY (room, seq)) WITHOUT ROWID;' +
    'CREATE UNIQUE INDEX IF NOT EXISTS once ON record (room, command)',
);
const add = db.prepare('INSERT INTO record (room, seq, command, body) VALUES (?, ?, ?, ?)');
const top = db.prepare('SELECT coalesce(max(seq), 0) AS head FROM record WHERE room = ?').pluck();
const after = db.prepare('SELECT body FROM record WHERE room = ? AND seq > ? ORDER BY seq').pluck();
const heads = new Map();
const headOf = (room) => heads.get(room) ?? top.get(room);

const http = createServer((_, answer) => answer.end('ok'));
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false, pingInterval: 8000 });

io.on('connection', (socket) => {
  socket.on('Follow', (room, from, answer) => {
    const missed = after.all(room, from).map((body) => JSON.parse(body));
    if (missed.length > 0) socket.emit('Entries', { room, entries: missed });
    socket.join(room);
    answer({ status: 'following', head: headOf(room) });
  });
  socket.on('Submit', (room, command, answer) => {
    const seq = headOf(room) + 1;
    const entry = { seq, at: Date.now(), by: 1, type: 'message.posted', data: { text: command.text } };
    add.run(room, seq, command.id, JSON.stringify(entry));
    heads.set(room, seq);
    io.to(room).emit('Entries', { room, entries: [entry] });
    answer({ status: 'accepted', seq });
  });
});

http.listen(Number(port), '127.0.0.1');
