using CsoNet.Collab.Record;
using CsoNet.Collab.Storage.Mongo;

namespace CsoNet.Collab.Storage.Tests.Mongo;

/// <summary>Several processes on one database, each with a client of its own.</summary>
public sealed class SeveralNodes : IAsyncLifetime
{
    private const int Each = 30;

    private readonly string database = MongoServer.NewDatabase();
    private readonly CancellationToken soon = new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
    private readonly List<MongoStorage> nodes = [];
    private MongoServer server = null!;

    public async Task InitializeAsync() => server = await MongoServer.SharedAsync();

    public async Task DisposeAsync()
    {
        nodes.ForEach(node => node.Dispose());
        await server.Client().DropDatabaseAsync(database);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nodes_that_write_one_hot_room_leave_one_order_without_a_hole(int count)
    {
        await StartAsync(count);
        await Task.WhenAll(nodes.Select((node, author) => Task.Run(() => WriteAsync(node.Records, author + 1), soon)));
        var histories = await Task.WhenAll(nodes.Select(node => node.Records.ReadAsync("hot", 0, 1000, soon)));
        Assert.Equal(count * Each, histories[0].Count);
        Draft.AssertContinuous(histories[0]);
        Assert.All(histories, history => Assert.Equal(histories[0].Select(entry => entry.Mark), history.Select(entry => entry.Mark)));
    }

    [Fact]
    public async Task A_batch_that_would_leave_a_hole_is_a_conflict()
    {
        await StartAsync(1);
        var run = Draft.Run("room-1", 9);
        await nodes[0].Records.AppendAsync("room-1", run[..3], soon);
        Assert.Equal(new Appended(AppendOutcome.Conflict, 0), await nodes[0].Records.AppendAsync("room-1", run[5..], soon));
        Assert.Equal(3, (await nodes[0].Records.HeadAsync("room-1", soon))!.Seq);
    }

    [Fact]
    public async Task A_node_that_ends_does_not_take_the_lines_of_another_with_it()
    {
        await StartAsync(2);
        nodes[0].Dispose();
        Assert.Equal(AppendOutcome.Whole, (await nodes[1].Records.AppendAsync("room-1", Draft.Run("room-1", 1), soon)).Outcome);
    }

    [Fact]
    public async Task All_nodes_know_the_same_epoch_and_after_a_restore_another_one()
    {
        await StartAsync(2);
        var epochs = await Task.WhenAll(nodes.Select(node => node.Records.EpochAsync(soon)));
        Assert.Equal(epochs[0], epochs[1]);
        // What mongorestore does: the collection goes and comes back under the same name.
        await server.Client().GetDatabase(database).DropCollectionAsync("entries", soon);
        await StartAsync(1);
        Assert.NotEqual(epochs[0], await nodes[^1].Records.EpochAsync(soon));
    }

    private async Task StartAsync(int count)
    {
        for (var started = 0; started < count; started++)
        {
            nodes.Add(await MongoStorage.OpenAsync(server.Address(database), TimeProvider.System, soon));
        }
    }

    private async Task WriteAsync(IRecordStore records, int author)
    {
        for (var left = Each; left > 0; )
        {
            var head = await records.HeadAsync("hot", soon);
            var last = head is null ? null : (await records.ReadAsync("hot", head.Seq - 1, 1, soon))[0];
            var answer = await records.AppendAsync("hot", Draft.Run("hot", Math.Min(left, 4), last, author), soon);
            left -= answer.Stored;
        }
    }
}
