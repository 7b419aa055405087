using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.LoadTests.BareSignalR;

/// <summary>The obvious durable store: one connection behind a lock, one transaction per message, the statement prepared once.</summary>
internal sealed class OneTransactionEach : IKeep, IDisposable
{
    private readonly Lock _one = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _add;

    public OneTransactionEach(string file)
    {
        _connection = new SqliteConnection($"Data Source={file}");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = FULL");
        Run("CREATE TABLE IF NOT EXISTS record (room TEXT, seq INTEGER, command TEXT, body BLOB, PRIMARY KEY (room, seq)) WITHOUT ROWID");
        Run("CREATE UNIQUE INDEX IF NOT EXISTS once ON record (room, command)");
        _add = Prepared("INSERT INTO record (room, seq, command, body) VALUES ($room, $seq, $command, $body)");
    }

    public void Keep(string room, string command, Entry entry)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(entry, JsonSerializerOptions.Web);
        lock (_one)
        {
            _add.Parameters[0].Value = room;
            _add.Parameters[1].Value = entry.Seq;
            _add.Parameters[2].Value = command;
            _add.Parameters[3].Value = body;
            _add.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        _add.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepared(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add("$room", SqliteType.Text);
        command.Parameters.Add("$seq", SqliteType.Integer);
        command.Parameters.Add("$command", SqliteType.Text);
        command.Parameters.Add("$body", SqliteType.Blob);
        command.Prepare();
        return command;
    }
}
