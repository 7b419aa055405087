using System.Text;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Storage.Sqlite;

namespace CsoNet.Collab.Storage.Tests.Sqlite;

/// <summary>A full disk, a file of a later program, a native library that is too old, and what a file still holds after an erasure.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly SqliteUnderTest storage = SqliteUnderTest.Open();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await storage.DisposeAsync();

    [Fact]
    public async Task On_a_full_disk_nothing_is_acknowledged_and_once_there_is_room_it_goes_on_without_a_restart()
    {
        var run = Draft.Run("room-1", 600);
        await storage.Records.AppendAsync("room-1", run[..100]);
        await LimitPagesAsync("(SELECT page_count FROM pragma_page_count)");
        await Assert.ThrowsAsync<StoreAwayException>(() => storage.Records.AppendAsync("room-1", run[100..]));
        Assert.Equal(100, (await storage.Records.HeadAsync("room-1"))!.Seq);
        await LimitPagesAsync("1000000");
        Assert.Equal(new Appended(AppendOutcome.Whole, 500), await storage.Records.AppendAsync("room-1", run[100..]));
        Draft.AssertContinuous(await storage.Records.ReadAsync("room-1", 0, 1000));
    }

    [Fact]
    public async Task Reading_goes_on_while_the_disk_is_full()
    {
        await storage.Records.AppendAsync("room-1", Draft.Run("room-1", 100));
        await LimitPagesAsync("(SELECT page_count FROM pragma_page_count)");
        await Assert.ThrowsAsync<StoreAwayException>(() => storage.Records.AppendAsync("room-2", Draft.Run("room-2", 900)));
        Assert.Equal(100, (await storage.Records.ReadAsync("room-1", 0, 1000)).Count);
        Assert.Null(await storage.Records.HeadAsync("room-2"));
    }

    [Fact]
    public async Task What_was_erased_is_in_no_file_any_more()
    {
        const string Secret = "the name of the witness";
        var entry = Draft.Entry("room-1", text: Secret + new string('w', 9000));
        var named = Draft.Entry("room-1", entry, names: $$"""{"name":"{{Secret}}"}""");
        await storage.Records.AppendAsync("room-1", [entry, named]);
        await storage.Snapshots.PutAsync(new Snapshot("room-1", "e1", 2, 2, System.Text.Encoding.UTF8.GetBytes(Secret)));
        await storage.Messages.PutAsync("room-1", [Draft.Message(1, text: Secret), Draft.Message(2)]);
        Assert.True(AnyFileHolds(Secret));
        await storage.Records.EraseAsync("room-1", 1, Erasure.Data);
        await storage.Records.EraseAsync("room-1", 2, Erasure.Names);
        await storage.Snapshots.PutAsync(Snapshot.Blank("room-1", "e1", 2, 3));
        await storage.Messages.PutAsync("room-1", [Draft.Message(1, changedAt: 3) with { Text = null, Gone = true }]);
        for (var tries = 0; tries < 200 && AnyFileHolds(Secret); tries++)
        {
            await Task.Delay(50);
        }
        Assert.False(AnyFileHolds(Secret));
        Assert.False(AnyFileHolds("wwwwwwww"));
    }

    [Theory]
    [InlineData("3.51.2")]
    [InlineData("3.46.1")]
    public void A_library_with_the_fault_in_its_log_is_refused(string found)
    {
        var refusal = Assert.Throws<NotSupportedException>(() => SqliteLibrary.Require(found));
        Assert.Contains(found, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("3.51.3", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_library_in_this_program_is_new_enough()
    {
        SqliteLibrary.Require("3.51.3");
        SqliteLibrary.Require(SqliteLibrary.Loaded());
    }

    [Fact]
    public async Task A_file_of_a_later_program_is_refused_and_left_as_it_is()
    {
        await storage.Opened.DisposeAsync();
        using (var session = new SqliteSession(Path.Combine(storage.Folder, "record.db"), ""))
        {
            session.Script("PRAGMA user_version=99");
        }
        var refusal = Assert.Throws<NotSupportedException>(() => SqliteStorage.Open(storage.Folder, TimeProvider.System));
        Assert.Contains("99", refusal.Message, StringComparison.Ordinal);
        using var after = new SqliteSession(Path.Combine(storage.Folder, "record.db"), "");
        Assert.Equal(99, after.First("PRAGMA user_version", row => row.GetInt32(0)));
    }

    private Task<long> LimitPagesAsync(string pages) =>
        storage.Opened.RecordFile.WriteAsync(
            session =>
            {
                var most = session.First($"SELECT {pages}", row => row.GetInt64(0));
                return session.First($"PRAGMA max_page_count={most}", row => row.GetInt64(0));
            },
            CancellationToken.None
        );

    private bool AnyFileHolds(string text) =>
        Directory.EnumerateFiles(storage.Folder).Any(file => ReadShared(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
