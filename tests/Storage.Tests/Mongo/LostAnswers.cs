using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Storage.Mongo;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Tests.Mongo;

/// <summary>T-5: the line is cut before the store has the command, or after it has done it. Either the answer is exact, or it is said that nobody knows.</summary>
public sealed class LostAnswers : IAsyncLifetime, IDisposable
{
    private readonly string database = MongoServer.NewDatabase();
    private readonly CancellationToken soon = new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
    private MongoServer server = null!;
    private CuttingProxy proxy = null!;
    private MongoStorage storage = null!;

    private IRecordStore Records => storage.Records;

    public async Task InitializeAsync()
    {
        server = await MongoServer.SharedAsync();
        proxy = new CuttingProxy(server.Host, server.Port);
        var address = server.AddressThrough(proxy.Port, database);
        storage = await MongoStorage.OpenAsync(address, TimeProvider.System, BePatient, soon);
    }

    public async Task DisposeAsync()
    {
        Dispose();
        await server.Client().DropDatabaseAsync(database);
    }

    public void Dispose()
    {
        storage.Dispose();
        proxy.Dispose();
    }

    /// <summary>What is tested is where the line is cut, not how soon a driver on a busy machine has another: in two seconds it may not have.</summary>
    private static void BePatient(MongoClientSettings settings) => settings.ServerSelectionTimeout = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(nameof(Cut.BeforeItArrives))]
    [InlineData(nameof(Cut.BeforeItIsAnswered))]
    public async Task One_cut_is_healed_by_the_driver_and_the_entries_are_there_once(string where)
    {
        proxy.CutInserts(Enum.Parse<Cut>(where), times: 1);
        Assert.Equal(new Appended(AppendOutcome.Whole, 3), await Records.AppendAsync("room-1", Draft.Run("room-1", 3), soon));
        Assert.Equal(1, proxy.Done);
        Draft.AssertContinuous(await Records.ReadAsync("room-1", 0, 10, soon));
        Assert.Equal(3, (await Records.HeadAsync("room-1", soon))!.Seq);
    }

    [Fact]
    public async Task Cut_before_the_store_had_it_the_outcome_is_unknown_and_a_look_finds_nothing()
    {
        var run = Draft.Run("room-1", 3);
        await AssertUnknownAsync(Cut.BeforeItArrives, run);
        Assert.Null(await LookAsync(() => Records.FindCommandAsync("room-1", 1, run[0].Command, soon)));
        Assert.Null(await Records.HeadAsync("room-1", soon));
        Assert.Equal(new Appended(AppendOutcome.Whole, 3), await Records.AppendAsync("room-1", run, soon));
    }

    [Fact]
    public async Task Cut_after_the_store_had_done_it_the_outcome_is_unknown_and_a_look_finds_the_numbers()
    {
        var run = Draft.Run("room-1", 3);
        await AssertUnknownAsync(Cut.BeforeItIsAnswered, run);
        Assert.Equal(2, (await LookAsync(() => Records.FindCommandAsync("room-1", 1, run[1].Command, soon)))!.Seq);
        var retry = Draft.Entry("room-1", run[2], command: run[2].Command);
        Assert.Equal(new Appended(AppendOutcome.Duplicate, 0, 3), await Records.AppendAsync("room-1", [retry], soon));
        Assert.Equal(3, (await Records.HeadAsync("room-1", soon))!.Seq);
    }

    /// <summary>The first look after a cut may find the driver still on its way back: whoever looks, looks again. What it finds is exact.</summary>
    private async Task<Entry?> LookAsync(Func<Task<Entry?>> look)
    {
        while (true)
        {
            try
            {
                return await look();
            }
            catch (StoreAwayException) when (!soon.IsCancellationRequested)
            {
                await Task.Delay(200, soon);
            }
        }
    }

    [Fact]
    public async Task With_cuts_at_random_no_command_ends_under_two_numbers_or_none()
    {
        var random = new Random(17);
        var commands = Enumerable.Range(0, 12).Select(_ => Guid.NewGuid()).ToList();
        foreach (var command in commands)
        {
            proxy.CutInserts(random.Next(2) == 0 ? Cut.BeforeItArrives : Cut.BeforeItIsAnswered, times: random.Next(4));
            await SendUntilAcceptedAsync(command);
        }
        Assert.NotEqual(0, proxy.Done);
        var read = await Records.ReadAsync("room-1", 0, 100, soon);
        Draft.AssertContinuous(read);
        Assert.Equal(commands, read.Select(entry => entry.Command));
    }

    private async Task AssertUnknownAsync(Cut where, Entry[] run)
    {
        proxy.CutInserts(where);
        await Assert.ThrowsAsync<StoreAwayException>(() => Records.AppendAsync("room-1", run, soon));
        Assert.NotEqual(0, proxy.Done);
        proxy.Heal();
    }

    /// <summary>What a writer does: after an unknown outcome the command id first, and only then another try.</summary>
    private async Task SendUntilAcceptedAsync(Guid command)
    {
        while (await Records.FindCommandAsync("room-1", 1, command, soon) is null)
        {
            var last = (await Records.HeadAsync("room-1", soon))?.Seq ?? 0;
            var before = last == 0 ? null : (await Records.ReadAsync("room-1", last - 1, 1, soon))[0];
            try
            {
                var answer = await Records.AppendAsync("room-1", [Draft.Entry("room-1", before, command: command)], soon);
                Assert.Equal(new Appended(AppendOutcome.Whole, 1), answer);
            }
            catch (StoreAwayException)
            {
                proxy.Heal();
            }
        }
    }
}
