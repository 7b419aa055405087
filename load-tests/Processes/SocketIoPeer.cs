using System.Globalization;
using CsoNet.Collab.LoadTests.Driver;

namespace CsoNet.Collab.LoadTests.Processes;

/// <summary>socket.io on Node with a SQLite write before each broadcast.</summary>
internal sealed class SocketIoPeer(Workshop workshop) : IPeer
{
    private Subprocess? _process;

    public string Name => "socketio";

    public string Description => "socket.io, WebSocket only, each message written to SQLite (synchronous=FULL) before it is sent on";

    public bool CatchesUp => true;

    public Door Door { get; } = new(Subprocess.FreePort(), new SocketIoWire());

    public async Task StartAsync(CancellationToken stop)
    {
        var directory = Path.Combine(workshop.Peers, "socket-io");
        await Workshop.InstallAsync(directory, "better-sqlite3", stop);
        var file = Path.Combine(workshop.FreshDirectory(Name), "record.db");
        string[] arguments = ["server.mjs", Door.Port.ToString(CultureInfo.InvariantCulture), file];
        _process = Subprocess.Start("node", directory, arguments, ("NODE_ENV", "production"));
        await _process.ListeningAsync(Door.Port, stop);
    }

    public Task<RoomAddress> OpenRoomAsync(CancellationToken stop) => Task.FromResult(new RoomAddress(Guid.NewGuid().ToString(), ""));

    public Usage Usage() => _process?.Usage() ?? default;

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
