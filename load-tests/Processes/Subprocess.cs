using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CsoNet.Collab.LoadTests.Driver;

namespace CsoNet.Collab.LoadTests.Processes;

/// <summary>A process that this program has started and will end; its last lines are kept for when it fails.</summary>
internal sealed class Subprocess : IAsyncDisposable
{
    private const int KeptLines = 30;
    private readonly Process _process;
    private readonly Queue<string> _lines = new();

    private Subprocess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static Subprocess Start(string program, string directory, IEnumerable<string> arguments, params (string, string)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        InlineSockets.RemoveFrom(start.Environment);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return new Subprocess(start);
    }

    /// <summary>Runs a program to its end, for builds.</summary>
    public static async Task RunAsync(string program, string directory, IEnumerable<string> arguments, CancellationToken stop)
    {
        await using var process = Start(program, directory, arguments);
        await process._process.WaitForExitAsync(stop);
        if (process._process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process._process.ExitCode}:\n{process.LastLines()}");
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until somebody listens there.</summary>
    public async Task ListeningAsync(int port, CancellationToken stop)
    {
        var until = Clock.Now + TimeSpan.FromSeconds(60).Ticks;
        while (!await IsOpenAsync(port, stop))
        {
            if (_process.HasExited || Clock.Now > until)
            {
                throw new InvalidOperationException($"{_process.StartInfo.FileName} does not listen:\n{LastLines()}");
            }
            await Task.Delay(100, stop);
        }
    }

    public Usage Usage()
    {
        _process.Refresh();
        return new Usage(_process.TotalProcessorTime, _process.WorkingSet64);
    }

    public string LastLines()
    {
        lock (_lines)
        {
            return string.Join('\n', _lines);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private static async Task<bool> IsOpenAsync(int port, CancellationToken stop)
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, port, stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (_lines)
        {
            if (line is not null)
            {
                _lines.Enqueue(line);
            }
            if (_lines.Count > KeptLines)
            {
                _lines.Dequeue();
            }
        }
    }
}
