using System.Collections.Concurrent;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Storage.Sqlite;

namespace CsoNet.Collab.Storage.Tests.Sqlite;

/// <summary>What only the writer thread of SQLite promises: groups, and that nobody in a group is hurt by another.</summary>
public sealed class GroupCommitTests : IAsyncLifetime
{
    private readonly SqliteUnderTest storage = SqliteUnderTest.Open();

    private SqliteWriter Writer => storage.Opened.RecordFile.Writer;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await storage.DisposeAsync();

    [Fact]
    public async Task A_hundred_rooms_that_append_at_once_share_transactions()
    {
        var before = Writer.Transactions;
        var appends = Enumerable.Range(0, 100).Select(room => AppendAsync($"room-{room}", Draft.Run($"room-{room}", 1)));
        Assert.All(await Task.WhenAll(appends), answer => Assert.Equal(AppendOutcome.Whole, answer.Outcome));
        Assert.InRange(Writer.Transactions - before, 1, 60);
    }

    [Fact]
    public async Task What_waits_while_one_is_written_is_committed_as_one()
    {
        var before = Writer.Transactions;
        var (gate, held) = await HoldAsync();
        var appends = Enumerable.Range(0, 20).Select(room => AppendAsync($"room-{room}", Draft.Run($"room-{room}", 1))).ToList();
        gate.Set();
        await Task.WhenAll(appends.Append(held)).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.InRange(Writer.Transactions - before, 1, 3);
    }

    [Fact]
    public async Task A_conflict_in_one_room_leaves_the_others_of_its_group_stored()
    {
        await AppendAsync("taken", Draft.Run("taken", 1));
        var (gate, held) = await HoldAsync();
        var one = AppendAsync("room-1", Draft.Run("room-1", 3));
        var lost = AppendAsync("taken", Draft.Run("taken", 2));
        var two = AppendAsync("room-2", Draft.Run("room-2", 3));
        gate.Set();
        await held.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(new Appended(AppendOutcome.Whole, 3), await one);
        Assert.Equal(new Appended(AppendOutcome.Conflict, 0), await lost);
        Assert.Equal(new Appended(AppendOutcome.Whole, 3), await two);
        Assert.Equal(3, (await storage.Records.HeadAsync("room-2"))!.Seq);
    }

    [Fact]
    public async Task What_one_does_before_it_fails_is_undone_and_the_others_stay()
    {
        var (gate, held) = await HoldAsync();
        var bad = Writer.RunAsync<int>(
            session =>
            {
                session.Run("INSERT INTO records (name) VALUES ('half')");
                throw new InvalidDataException("A surprise.");
            },
            CancellationToken.None
        );
        var good = AppendAsync("room-1", Draft.Run("room-1", 3));
        gate.Set();
        await held.WaitAsync(TimeSpan.FromSeconds(20));
        await Assert.ThrowsAsync<InvalidDataException>(() => bad);
        Assert.Equal(AppendOutcome.Whole, (await good).Outcome);
        Assert.Equal(0, await CountAsync("SELECT count(*) FROM records WHERE name = 'half'"));
    }

    [Fact]
    public async Task A_number_that_would_leave_a_hole_is_a_conflict()
    {
        var run = Draft.Run("room-1", 5);
        Assert.Equal(new Appended(AppendOutcome.Conflict, 0), await AppendAsync("room-1", run[1..]));
        await AppendAsync("room-1", run[..2]);
        Assert.Equal(new Appended(AppendOutcome.Conflict, 0), await AppendAsync("room-1", run[3..]));
        Assert.Empty(await storage.Records.ReadAsync("room-1", 2, 10));
        Assert.Single(await storage.Records.HeadsAsync("", 10));
    }

    [Fact]
    public async Task Whoever_went_away_before_being_written_is_not_written()
    {
        using var leaving = new CancellationTokenSource();
        var (gate, held) = await HoldAsync();
        var append = storage.Records.AppendAsync("room-1", Draft.Run("room-1", 1), leaving.Token);
        await leaving.CancelAsync();
        gate.Set();
        await held.WaitAsync(TimeSpan.FromSeconds(20));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => append);
        Assert.Null(await storage.Records.HeadAsync("room-1"));
    }

    [Fact]
    public async Task After_a_storm_of_writers_readers_and_checkpoints_the_file_is_whole()
    {
        var counts = new ConcurrentBag<int>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(room => Task.Run(() => StormAsync($"storm-{room}", counts))));
        Assert.Equal(8 * 40 * 16, counts.Sum());
        Assert.Equal("ok", await storage.Opened.RecordFile.ReadAsync(Integrity, CancellationToken.None));
        await storage.ReopenAsync();
        Assert.Equal("ok", await storage.Opened.RecordFile.ReadAsync(Integrity, CancellationToken.None));
        Draft.AssertContinuous(await storage.Records.ReadAsync("storm-3", 0, 1000));
    }

    [Fact]
    public async Task A_closed_store_says_that_it_is_away()
    {
        await storage.Opened.DisposeAsync();
        await Assert.ThrowsAsync<StoreAwayException>(() => AppendAsync("room-1", Draft.Run("room-1", 1)));
        await Assert.ThrowsAsync<StoreAwayException>(() => storage.Records.HeadAsync("room-1").WaitAsync(TimeSpan.FromSeconds(20)));
        await storage.ReopenAsync();
    }

    private static string? Integrity(SqliteSession session) => session.First("PRAGMA integrity_check", row => row.GetString(0));

    private async Task StormAsync(string record, ConcurrentBag<int> counts)
    {
        Entry? last = null;
        for (var i = 0; i < 40; i++)
        {
            var run = Draft.Run(record, 16, last);
            last = run[^1];
            await AppendAsync(record, run);
            storage.Opened.RecordFile.ScrubSoon();
            Writer.DrainSoon();
            counts.Add((await storage.Records.ReadAsync(record, i * 16, 100)).Count);
        }
    }

    /// <summary>Keeps the writer busy, inside a transaction, until the gate is opened: what is asked meanwhile waits in its order.</summary>
    private async Task<(ManualResetEventSlim Gate, Task Held)> HoldAsync()
    {
        var (gate, begun) = (new ManualResetEventSlim(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var held = Writer.RunAsync(
            _ =>
            {
                begun.SetResult();
                return gate.Wait(TimeSpan.FromSeconds(20));
            },
            CancellationToken.None
        );
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(20));
        return (gate, held);
    }

    private Task<Appended> AppendAsync(string record, Entry[] entries) =>
        storage.Records.AppendAsync(record, entries).WaitAsync(TimeSpan.FromSeconds(20));

    private Task<long> CountAsync(string sql) =>
        storage.Opened.RecordFile.ReadAsync(session => session.First(sql, row => row.GetInt64(0)), CancellationToken.None);
}
