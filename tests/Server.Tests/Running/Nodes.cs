using CsoNet.Collab.Storage.Tests.Mongo;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>Several hubs over one store, with one Redis or with none.</summary>
public sealed class Nodes : IAsyncDisposable
{
    private readonly List<Hub> hubs = [];

    private Nodes(Redis? redis) => Redis = redis;

    public Redis? Redis { get; }

    public Hub this[int index] => hubs[index];

    public int Count => hubs.Count;

    public static async Task<Nodes> StartAsync(int count, Redis? redis)
    {
        var nodes = new Nodes(redis);
        var store = (await MongoServer.SharedAsync()).Address(MongoServer.NewDatabase());
        // Without Redis the keys of sessions lie in the data folder: nodes of one place share it.
        var place = Place.New(store, redis?.Address);
        for (var n = 0; n < count; n++)
        {
            nodes.hubs.Add(await Hub.StartAsync(n == 0 ? place : place with { Port = Processes.FreePort() }));
        }
        return nodes;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in hubs.AsEnumerable().Reverse())
        {
            await hub.DisposeAsync();
        }
        if (Redis is not null)
        {
            await Redis.DisposeAsync();
        }
    }
}
