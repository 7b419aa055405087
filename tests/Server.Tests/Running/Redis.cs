using System.Diagnostics;
using System.Net.Sockets;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>A real Redis on a port of its own, which can be killed, paused and brought back.</summary>
public sealed class Redis : IAsyncDisposable
{
    private readonly int port = Processes.FreePort();
    private readonly string folder = Processes.NewFolder();
    private Process process = null!;

    public string Address => $"127.0.0.1:{port}";

    public static async Task<Redis> StartAsync()
    {
        var redis = new Redis();
        await redis.StartAgainAsync();
        return redis;
    }

    /// <summary>A place where no Redis is yet.</summary>
    public static Redis NotYet() => new();

    public async Task StartAgainAsync()
    {
        string[] options = ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder];
        process = Processes.Start(new ProcessStartInfo("redis-server", options) { UseShellExecute = false, RedirectStandardOutput = true });
        _ = process.StandardOutput.ReadToEndAsync();
        await Bounded.UntilAsync(AnswersAsync, "Redis answers");
    }

    public Task KillAsync() => Processes.KillAsync(process);

    /// <summary>It keeps its lines and answers nobody.</summary>
    public Task PauseAsync() => Processes.SignalAsync(process, "STOP");

    public Task ResumeAsync() => Processes.SignalAsync(process, "CONT");

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }
        Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync("127.0.0.1", port).Soon();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
