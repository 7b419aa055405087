using System.Globalization;

namespace CsoNet.Collab.LoadTests.Processes;

/// <summary>A Redis of our own, without a file.</summary>
internal sealed class RedisServer(Workshop workshop) : IAsyncDisposable
{
    private Subprocess? _process;

    public int Port { get; } = Subprocess.FreePort();

    public async Task StartAsync(CancellationToken stop)
    {
        var port = Port.ToString(CultureInfo.InvariantCulture);
        _process = Subprocess.Start(
            "redis-server",
            workshop.FreshDirectory("redis"),
            ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        );
        await _process.ListeningAsync(Port, stop);
    }

    public Usage Usage() => _process?.Usage() ?? default;

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
