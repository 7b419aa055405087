using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>Programs that tests start. What is left when the tests end is killed.</summary>
public static class Processes
{
    private static readonly ConcurrentDictionary<int, Process> Ours = new();

    static Processes() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var process in Ours.Values.Where(process => !process.HasExited))
            {
                process.Kill();
            }
        };

    public static Process Start(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        Ours[process.Id] = process;
        return process;
    }

    /// <summary>STOP, CONT, TERM or KILL.</summary>
    public static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{process.Id}"]);
        await kill.WaitForExitAsync().Soon();
    }

    /// <summary>kill -9, and wait until it is gone.</summary>
    public static async Task KillAsync(Process process)
    {
        process.Kill();
        await GoneAsync(process);
    }

    public static async Task GoneAsync(Process process)
    {
        await process.WaitForExitAsync().Soon();
        Ours.TryRemove(process.Id, out _);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("collab-test-").FullName;
}
