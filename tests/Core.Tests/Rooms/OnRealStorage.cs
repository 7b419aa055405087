using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Storage.Sqlite;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>A node over SQLite in a folder of its own, removed after the test.</summary>
public abstract class OnRealStorage : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collab-core-");

    private protected OnRealStorage()
    {
        Storage = SqliteStorage.Open(folder.FullName, TimeProvider.System);
        Store = new FaultyRecordStore(Storage.Records);
        Node = new Node(Storage, Store);
    }

    private protected SqliteStorage Storage { get; }
    private protected FaultyRecordStore Store { get; }
    private protected Node Node { get; set; }

    private protected static OpenRoom PublicRoom => To.Open(RoomKind.Direct, visibility: Visibility.Public);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        Store.Release();
        await Storage.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>The record is gapless, chained, and holds no command twice.</summary>
    private protected async Task<IReadOnlyList<Entry>> SoundRecord(string room = "room-1")
    {
        var record = await Storage.Records.ReadAllAsync(room, 0);
        var verifier = new Verifier(room);
        Assert.All(record, entry => Assert.Null(verifier.Check(entry)));
        Assert.Equal(record.Count, record.Select(entry => (entry.Author, entry.Command)).Distinct().Count());
        return record;
    }
}
