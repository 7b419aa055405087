using CsoNet.Collab.LoadTests.Driver;

namespace CsoNet.Collab.LoadTests.Processes;

/// <summary>Our hub, embedded: one process on SQLite, entered as one of the people who exist only in Development.</summary>
internal sealed class HubPeer(Workshop workshop) : IPeer
{
    private readonly int _port = Subprocess.FreePort();
    private Subprocess? _process;
    private HubSession? _session;

    public string Name => "hub";

    public string Description => "CsoNet.Collab on SQLite (synchronous=FULL): stored, then told";

    public bool CatchesUp => true;

    public Door Door => _session?.Door ?? throw new InvalidOperationException("not started");

    public async Task StartAsync(CancellationToken stop)
    {
        var directory = Path.Combine(workshop.Root, "hub-server", "Server");
        var program = await workshop.BuildAsync(directory, "CsoNet.Collab.Server", stop);
        _process = Subprocess.Start(
            "dotnet",
            directory,
            [program],
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("ASPNETCORE_URLS", $"http://127.0.0.1:{_port}"),
            ("COLLAB_DATA", workshop.FreshDirectory(Name)),
            ("Logging__LogLevel__Default", "Warning"),
            ("Logging__LogLevel__Microsoft.AspNetCore", "Warning")
        );
        await _process.ListeningAsync(_port, stop);
        _session = await HubSession.EnterAsync(_port, HubSession.IsOfficer, stop);
    }

    /// <summary>A consultation in session on its first point, with everybody of the demo who may speak there.</summary>
    public Task<Meeting> ConveneAsync(CancellationToken stop) =>
        Meeting.ConveneAsync(_session ?? throw new InvalidOperationException("not started"), _port, stop);

    public Task<RoomAddress> OpenRoomAsync(CancellationToken stop) =>
        _session?.OpenRoomAsync(stop) ?? throw new InvalidOperationException("not started");

    public Usage Usage() => _process?.Usage() ?? default;

    public async ValueTask DisposeAsync()
    {
        _session?.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }
}
