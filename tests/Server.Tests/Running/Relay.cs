using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>
/// A line through a third party that can hold back everything: the ends see no closing, and nothing arrives. That is a half-open line, or a store that does not answer.
/// </summary>
public sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> ends = [];
    private readonly CancellationTokenSource stop = new();
    private readonly int target;
    private readonly TaskCompletionSource targetClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource open = new();
    private volatile bool swallows;

    private Relay(int target)
    {
        this.target = target;
        open.SetResult();
        listener.Start();
        _ = TakeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Completes when what is behind the relay has closed a line by itself.</summary>
    public Task TargetClosed => targetClosed.Task;

    public static Relay To(int port) => new(port);

    public void HoldBack() => open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>From now on whatever either end sends is lost, as on a half-open line.</summary>
    public void Swallow() => swallows = true;

    public void LetThrough() => open.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        open.TrySetResult();
        listener.Stop();
        foreach (var end in ends)
        {
            end.Dispose();
        }
        stop.Dispose();
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptTcpClientAsync(stop.Token);
                ends.Add(near);
                _ = JoinAsync(near);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The relay is closed.
        }
    }

    private async Task JoinAsync(TcpClient near)
    {
        using var far = new TcpClient();
        ends.Add(far);
        try
        {
            await open.Task.WaitAsync(stop.Token);
            await far.ConnectAsync(IPAddress.Loopback, target, stop.Token);
            await Task.WhenAny(PassAsync(near, far), PassFromTargetAsync(far, near));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // One end is gone; now the other one goes, too.
        }
        near.Dispose();
    }

    private async Task PassFromTargetAsync(TcpClient far, TcpClient near)
    {
        await PassAsync(far, near);
        targetClosed.TrySetResult();
    }

    private async Task PassAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[16 * 1024];
        var (source, sink) = (from.GetStream(), to.GetStream());
        for (var read = await ReadAsync(); read > 0; read = await ReadAsync())
        {
            await open.Task.WaitAsync(stop.Token);
            if (!swallows)
            {
                await sink.WriteAsync(buffer.AsMemory(0, read), stop.Token);
            }
        }

        async Task<int> ReadAsync()
        {
            try
            {
                return await source.ReadAsync(buffer, stop.Token);
            }
            catch (Exception over) when (over is IOException or ObjectDisposedException or OperationCanceledException)
            {
                return 0;
            }
        }
    }
}
