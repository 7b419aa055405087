namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>The tables, as steps from one version to the next. A step that was ever released is never changed: a new one is added.</summary>
internal static class SqliteSchema
{
    /// <summary>
    /// Entries of all records lie in the order in which they came, found by an index: with a hundred rooms at once an append writes a third of
    /// the pages that it would write if each record's entries lay side by side, and costs less than half; reading costs half as much again.
    /// </summary>
    public static readonly string[] Record =
    [
        """
            CREATE TABLE epoch (one INTEGER PRIMARY KEY CHECK (one = 1), word TEXT NOT NULL) STRICT;
            INSERT INTO epoch VALUES (1, lower(hex(randomblob(8))));
            CREATE TABLE records (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
            CREATE TABLE entries (record INTEGER NOT NULL, seq INTEGER NOT NULL, author INTEGER NOT NULL, command BLOB NOT NULL, body BLOB NOT NULL) STRICT;
            CREATE UNIQUE INDEX entries_seq ON entries (record, seq);
            CREATE UNIQUE INDEX entries_command ON entries (record, author, command);
            CREATE TABLE people (id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE seats (room TEXT NOT NULL, person TEXT NOT NULL, number INTEGER NOT NULL, admitted INTEGER NOT NULL,
              PRIMARY KEY (room, person), UNIQUE (room, number)) STRICT, WITHOUT ROWID;
            CREATE INDEX seats_person ON seats (person, room);
            CREATE TABLE due (record TEXT NOT NULL, thing TEXT NOT NULL, at INTEGER NOT NULL, command TEXT NOT NULL,
              PRIMARY KEY (record, thing)) STRICT, WITHOUT ROWID;
            CREATE INDEX due_at ON due (at);
            """,
        """
            CREATE TABLE signins (id TEXT PRIMARY KEY, person TEXT NOT NULL, created INTEGER NOT NULL, seen INTEGER NOT NULL, browser TEXT NOT NULL,
              system TEXT NOT NULL, ended INTEGER) STRICT, WITHOUT ROWID;
            CREATE INDEX signins_person ON signins (person) WHERE ended IS NULL;
            CREATE INDEX signins_ended ON signins (ended) WHERE ended IS NOT NULL;
            CREATE INDEX signins_seen ON signins (seen);
            CREATE TABLE settings (person TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE secrets (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
            """,
        """
            CREATE TABLE accounts (person TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE passes (id TEXT PRIMARY KEY, expires INTEGER NOT NULL, tries INTEGER NOT NULL, used INTEGER NOT NULL, body BLOB NOT NULL)
              STRICT, WITHOUT ROWID;
            CREATE INDEX passes_expires ON passes (expires);
            """,
        """
            CREATE TABLE reprisals (id TEXT PRIMARY KEY, at INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;
            CREATE INDEX reprisals_at ON reprisals (at);
            """,
        """
            CREATE TABLE positions (person TEXT NOT NULL, room TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (person, room)) STRICT, WITHOUT ROWID;
            CREATE INDEX positions_room ON positions (room);
            """,
        """
            CREATE TABLE escrow_seats (room TEXT NOT NULL, slot BLOB NOT NULL, number INTEGER NOT NULL, admitted INTEGER NOT NULL, seal BLOB NOT NULL,
              PRIMARY KEY (room, slot), UNIQUE (room, number)) STRICT, WITHOUT ROWID;
            CREATE TABLE escrow_notes (slot BLOB PRIMARY KEY, seal BLOB NOT NULL) STRICT, WITHOUT ROWID;
            """,
        """
            CREATE TABLE jobs (owner TEXT NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, due INTEGER NOT NULL, body BLOB NOT NULL,
              PRIMARY KEY (owner, kind)) STRICT, WITHOUT ROWID;
            CREATE INDEX jobs_due ON jobs (due);
            CREATE TABLE job_parts (owner TEXT NOT NULL, kind TEXT NOT NULL, turn INTEGER NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL,
              PRIMARY KEY (owner, kind, turn, part)) STRICT;
            """,
        """
            CREATE TABLE IF NOT EXISTS drafts (person TEXT NOT NULL, room TEXT NOT NULL, topic INTEGER NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL,
              PRIMARY KEY (person, room, topic)) STRICT, WITHOUT ROWID;
            """,
        """
            CREATE TABLE IF NOT EXISTS attendance (room TEXT NOT NULL, number INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
              by_page INTEGER NOT NULL, PRIMARY KEY (room, number, since)) STRICT, WITHOUT ROWID;
            """,
        """
            CREATE TABLE ballot_boxes (room TEXT NOT NULL, poll INTEGER NOT NULL, closed INTEGER NOT NULL, key BLOB NOT NULL, PRIMARY KEY (room, poll))
              STRICT, WITHOUT ROWID;
            CREATE TABLE ballots (room TEXT NOT NULL, poll INTEGER NOT NULL, slot BLOB NOT NULL, seal BLOB NOT NULL, PRIMARY KEY (room, poll, slot))
              STRICT, WITHOUT ROWID;
            """,
    ];

    public static readonly string[] Views =
    [
        """
            CREATE TABLE snapshots (record TEXT PRIMARY KEY, epoch TEXT NOT NULL, fold INTEGER NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
            CREATE TABLE checkpoints (listener TEXT NOT NULL, record TEXT NOT NULL, seq INTEGER NOT NULL, holder TEXT, until INTEGER NOT NULL,
              PRIMARY KEY (listener, record)) STRICT, WITHOUT ROWID;
            CREATE TABLE lines (room TEXT PRIMARY KEY, public INTEGER NOT NULL, seq INTEGER NOT NULL, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
            CREATE INDEX lines_public ON lines (room) WHERE public = 1;
            CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
            CREATE TABLE messages (room INTEGER NOT NULL, seq INTEGER NOT NULL, topic INTEGER, changed_at INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
            CREATE UNIQUE INDEX messages_room ON messages (room, seq);
            CREATE INDEX messages_topic ON messages (room, topic, seq) WHERE topic IS NOT NULL;
            CREATE INDEX messages_changed ON messages (room, changed_at) WHERE changed_at > seq;
            """,
        """
            CREATE TABLE organizations (number INTEGER PRIMARY KEY, sort TEXT NOT NULL, seq INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
            CREATE INDEX organizations_sort ON organizations (sort, number);
            CREATE TABLE marks (number INTEGER NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (number, mark)) STRICT, WITHOUT ROWID;
            CREATE TABLE affiliations (number INTEGER PRIMARY KEY, organization INTEGER NOT NULL, person INTEGER NOT NULL, seq INTEGER NOT NULL,
              body BLOB NOT NULL) STRICT;
            CREATE INDEX affiliations_organization ON affiliations (organization, number);
            CREATE INDEX affiliations_person ON affiliations (person, number);
            """,
        """
            CREATE TABLE invitations (digest TEXT PRIMARY KEY, room TEXT NOT NULL, number INTEGER NOT NULL, UNIQUE (room, number)) STRICT, WITHOUT ROWID;
            """,
        // Lines of topics are folded together with the messages, which are therefore folded again.
        """
            CREATE TABLE topics (room TEXT NOT NULL, topic INTEGER NOT NULL, last INTEGER NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL,
              PRIMARY KEY (room, topic)) STRICT, WITHOUT ROWID;
            CREATE INDEX topics_last ON topics (room, last);
            DELETE FROM messages;
            DELETE FROM rooms;
            DELETE FROM checkpoints WHERE listener = 'messages';
            """,
        """
            CREATE TABLE register (id TEXT PRIMARY KEY, place TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE register_marks (id TEXT NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (id, mark)) STRICT, WITHOUT ROWID;
            """,
        """
            CREATE TABLE IF NOT EXISTS highlights (room TEXT NOT NULL, spoken INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL)
              STRICT;
            CREATE UNIQUE INDEX IF NOT EXISTS highlights_room ON highlights (room, spoken, seq);
            DELETE FROM checkpoints WHERE listener = 'highlights';
            """,
        """
            CREATE TABLE passages (id INTEGER PRIMARY KEY, room TEXT NOT NULL, kind INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL,
              author INTEGER NOT NULL, changed_at INTEGER NOT NULL, UNIQUE (room, kind, number)) STRICT;
            CREATE TABLE passage_terms (id INTEGER PRIMARY KEY, scope TEXT NOT NULL, terms TEXT NOT NULL) STRICT;
            CREATE VIRTUAL TABLE passage_index USING fts5 (terms, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '~!@#:&/.-'");
            INSERT INTO passage_index (passage_index, rank) VALUES ('secure-delete', 1);
            """,
        """
            ALTER TABLE lines ADD COLUMN within TEXT;
            ALTER TABLE lines ADD COLUMN circle INTEGER NOT NULL DEFAULT 0;
            CREATE INDEX lines_within ON lines (within, circle, room) WHERE within IS NOT NULL;
            """,
    ];

    /// <exception cref="NotSupportedException">The file was made by a later program.</exception>
    public static void Bring(SqliteSession session, string path, string[] steps)
    {
        session.Script("BEGIN IMMEDIATE");
        var version = session.First("PRAGMA user_version", row => row.GetInt32(0));
        if (version > steps.Length)
        {
            throw new NotSupportedException(
                $"{path} is of version {version}; this program knows versions up to {steps.Length}. Use the program that wrote it, or a later one."
            );
        }
        foreach (var step in steps[version..])
        {
            session.Script(step);
        }
        session.Script($"PRAGMA user_version={steps.Length}; COMMIT");
    }
}
