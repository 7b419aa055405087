using CsoNet.Collab.LoadTests.Driver;

namespace CsoNet.Collab.LoadTests.Processes;

/// <summary>Stock SignalR group sends: bare, over Redis, or with one transaction per message.</summary>
internal sealed class BareSignalRPeer(Workshop workshop, BareKind kind) : IPeer
{
    private readonly RedisServer? _redis = kind == BareKind.Redis ? new RedisServer(workshop) : null;
    private Subprocess? _process;

    public string Name { get; } =
        kind switch
        {
            BareKind.Ordered => "ordered",
            BareKind.Redis => "redis",
            BareKind.Naive => "naive",
            _ => "bare",
        };

    public string Description { get; } =
        kind switch
        {
            BareKind.Ordered => "SignalR group sends, nothing stored, each begun in the order of its number",
            BareKind.Redis => "the same over the Redis backplane, in order",
            BareKind.Naive => "the same, in order, each message first in its own SQLite transaction (synchronous=FULL)",
            _ => "SignalR group sends as documented: nothing stored, each number once, but not in order",
        };

    public bool CatchesUp => false;

    public Door Door { get; } = new(Subprocess.FreePort(), new SignalRWire(), InOrder: kind != BareKind.Bare);

    public async Task StartAsync(CancellationToken stop)
    {
        var directory = Path.Combine(workshop.Peers, "bare-signalr");
        var program = await workshop.BuildAsync(directory, "CsoNet.Collab.LoadTests.BareSignalR", stop);
        List<string> arguments = [program, "--urls", Door.Origin, "--ordered", kind == BareKind.Bare ? "false" : "true"];
        if (_redis is not null)
        {
            await _redis.StartAsync(stop);
            arguments.AddRange(["--redis", $"127.0.0.1:{_redis.Port}"]);
        }
        if (kind == BareKind.Naive)
        {
            arguments.AddRange(["--record", Path.Combine(workshop.FreshDirectory(Name), "record.db")]);
        }
        _process = Subprocess.Start("dotnet", directory, arguments, ("ASPNETCORE_ENVIRONMENT", "Production"));
        await _process.ListeningAsync(Door.Port, stop);
    }

    public Task<RoomAddress> OpenRoomAsync(CancellationToken stop) => Task.FromResult(new RoomAddress(Guid.NewGuid().ToString(), ""));

    public Usage Usage() => (_process?.Usage() ?? default) + (_redis?.Usage() ?? default);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }
    }
}

internal enum BareKind
{
    Bare,
    Ordered,
    Redis,
    Naive,
}
