using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Storage.Mongo;
using MongoDB.Bson;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Tests.Mongo;

/// <summary>What a server says when it is no primary, or when a majority did not confirm; and a server that has no majority at all. On a peer that is told to.</summary>
public sealed class RefusalsOfTheServer : IAsyncLifetime
{
    private const int NotPrimary = 10107;

    private readonly CancellationToken soon = new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
    private MongoServer peer = null!;
    private MongoStorage storage = null!;

    private IRecordStore Records => storage.Records;

    public async Task InitializeAsync()
    {
        peer = await MongoServer.OwnPeerAsync();
        storage = await MongoStorage.OpenAsync(peer.Address("collab"), TimeProvider.System, soon);
    }

    public Task DisposeAsync()
    {
        storage.Dispose();
        peer.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_server_that_stands_alone_is_refused_at_the_start()
    {
        using var alone = await MongoServer.StandaloneAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            MongoStorage.OpenAsync(alone.Address("collab"), TimeProvider.System, soon)
        );
        Assert.Contains("--replSet", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be_away_before_anybody_gets_impatient()
    {
        var started = TimeProvider.System.GetTimestamp();
        await Assert.ThrowsAsync<StoreAwayException>(() =>
            MongoStorage.OpenAsync("mongodb://127.0.0.1:1/?replicaSet=none", TimeProvider.System, soon)
        );
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task What_a_majority_did_not_confirm_is_not_called_stored_though_it_may_be()
    {
        var run = Draft.Run("room-1", 2);
        await FailInsertsAsync(new BsonDocument("times", 1), UnconfirmedBy("waiting for replication timed out"));
        await Assert.ThrowsAsync<StoreAwayException>(() => Records.AppendAsync("room-1", run, soon));
        Assert.Equal(2, (await Records.HeadAsync("room-1", soon))!.Seq);
    }

    [Fact]
    public async Task A_conflict_that_a_majority_did_not_confirm_is_no_answer_either()
    {
        var run = Draft.Run("room-1", 2);
        await Records.AppendAsync("room-1", run[..1], soon);
        run[0] = Draft.Entry("room-1");
        await FailInsertsAsync(new BsonDocument("times", 1), UnconfirmedBy("waiting for replication timed out"));
        await Assert.ThrowsAsync<StoreAwayException>(() => Records.AppendAsync("room-1", run, soon));
    }

    [Fact]
    public async Task A_primary_that_stepped_down_once_costs_nobody_anything()
    {
        await FailInsertsAsync(new BsonDocument("times", 1), NoLongerPrimary());
        Assert.Equal(new Appended(AppendOutcome.Whole, 2), await Records.AppendAsync("room-1", Draft.Run("room-1", 2), soon));
    }

    [Fact]
    public async Task While_there_is_no_primary_nothing_is_stored_and_nothing_is_claimed()
    {
        var run = Draft.Run("room-1", 2);
        await FailInsertsAsync("alwaysOn", NoLongerPrimary());
        await Assert.ThrowsAsync<StoreAwayException>(() => Records.AppendAsync("room-1", run, soon));
        await FailInsertsAsync("off", []);
        Assert.Null(await Records.HeadAsync("room-1", soon));
        Assert.Equal(new Appended(AppendOutcome.Whole, 2), await Records.AppendAsync("room-1", run, soon));
    }

    private static BsonDocument UnconfirmedBy(string reason) =>
        new(
            "writeConcernError",
            new BsonDocument
            {
                { "code", 64 },
                { "codeName", "WriteConcernTimeout" },
                { "errmsg", reason },
            }
        );

    private static BsonDocument NoLongerPrimary() =>
        new()
        {
            { "errorCode", NotPrimary },
            {
                "errorLabels",
                new BsonArray { "RetryableWriteError" }
            },
        };

    private Task<BsonDocument> FailInsertsAsync(BsonValue mode, BsonDocument how)
    {
        var data = new BsonDocument("failCommands", new BsonArray { "insert" }).AddRange(how);
        var command = new BsonDocument
        {
            { "configureFailPoint", "failCommand" },
            { "mode", mode },
            { "data", data },
        };
        var question = new BsonDocumentCommand<BsonDocument>(command);
        return peer.Client().GetDatabase("admin").RunCommandAsync(question, cancellationToken: soon);
    }
}
