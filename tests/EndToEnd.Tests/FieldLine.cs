using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>What a line does to everything that one browser sends and receives over it.</summary>
public sealed record LineQuality(double BitsPerSecond, TimeSpan OneWay, double HoldChance, TimeSpan Hold)
{
    private const int SegmentBytes = 1400;

    /// <summary>The line of the field: 50 kbit/s and 400 ms each way; one segment in twenty holds its connection back for a second.</summary>
    public static readonly LineQuality Field = new(50_000, TimeSpan.FromMilliseconds(400), 0.05, TimeSpan.FromSeconds(1));

    public static readonly LineQuality Fast = new(double.PositiveInfinity, TimeSpan.Zero, 0, TimeSpan.Zero);

    public static int Segment => SegmentBytes;

    public TimeSpan Takes(int bytes) => TimeSpan.FromSeconds(bytes * 8 / BitsPerSecond);
}

/// <summary>
/// A proxy between one browser and the hub: all its connections share one bucket of bytes each way. It can be cut (connections break and none is taken),
/// and it can swallow (the ends see nothing: a half-open line).
/// </summary>
public sealed class FieldLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> ends = new();
    private readonly CancellationTokenSource stop = new();
    private readonly LineQuality quality;
    private readonly int target;
    private readonly Random random;
    private readonly Bucket up;
    private readonly Bucket down;
    private readonly Lock gate = new();
    private volatile bool isCut;
    private volatile bool swallows;
    private volatile bool refusesSockets;

    private FieldLine(int target, LineQuality quality, int seed)
    {
        (this.target, this.quality, random) = (target, quality, new Random(seed));
        (up, down) = (new Bucket(quality), new Bucket(quality));
        listener.Start();
        _ = TakeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>Bytes that have passed to the browser.</summary>
    public long Received => down.Passed;

    public static FieldLine To(int port, LineQuality? quality = null, int seed = 7) => new(port, quality ?? LineQuality.Field, seed);

    /// <summary>Whatever is open breaks; whoever calls is sent away until it is mended.</summary>
    public void Cut()
    {
        isCut = true;
        foreach (var end in ends.Keys)
        {
            end.Dispose();
        }
    }

    public void Mend() => (isCut, swallows) = (false, false);

    /// <summary>From now on whatever either end sends is lost, and neither end is told.</summary>
    public void Swallow() => swallows = true;

    /// <summary>A proxy of the kind that knows no WebSocket: every handshake gets an answer that refuses it.</summary>
    public void RefuseSockets() => refusesSockets = true;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        Cut();
        listener.Stop();
        stop.Dispose();
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptTcpClientAsync(stop.Token);
                if (isCut)
                {
                    near.Dispose();
                    continue;
                }
                _ = JoinAsync(near);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The line is given up.
        }
    }

    private async Task JoinAsync(TcpClient near)
    {
        using var far = new TcpClient { NoDelay = true };
        near.NoDelay = true;
        ends[near] = ends[far] = 0;
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, target, stop.Token);
            if (refusesSockets && await IsHandshakeAsync(near))
            {
                await near.GetStream()
                    .WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), stop.Token);
                near.Dispose();
                return;
            }
            // The loopback's handshake is instant; over this line it takes one way there and one way back.
            var opened = TimeProvider.System.GetUtcNow() + (2 * quality.OneWay);
            await Task.WhenAny(PassAsync(near, far, up, opened), PassAsync(far, near, down, opened));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // One end is gone; now the other one goes, too.
        }
        near.Dispose();
        ends.TryRemove(near, out _);
        ends.TryRemove(far, out _);
    }

    /// <summary>Browsers open a connection of its own for each WebSocket: its first words say so.</summary>
    private async Task<bool> IsHandshakeAsync(TcpClient near)
    {
        var first = new byte[16];
        var peeked = await near.Client.ReceiveAsync(first, SocketFlags.Peek, stop.Token);
        return first.AsSpan(0, peeked).StartsWith("GET /hub"u8);
    }

    /// <summary>Segments wait for their turn in the bucket, travel, and arrive in order; one that is held back holds back those behind it.</summary>
    private async Task PassAsync(TcpClient from, TcpClient to, Bucket bucket, DateTimeOffset opened)
    {
        var arriving = new ConcurrentQueue<(byte[] Bytes, DateTimeOffset Due)>();
        using var arrived = new SemaphoreSlim(0);
        var writing = WriteAsync();
        var due = opened;
        for (var segment = await ReadAsync(from); segment.Length > 0; segment = await ReadAsync(from))
        {
            var left = await bucket.LeaveAsync(segment.Length, stop.Token);
            var at = left + quality.OneWay + HeldBack();
            due = at > due ? at : due;
            arriving.Enqueue((segment, due));
            arrived.Release();
        }
        arriving.Enqueue(([], due));
        arrived.Release();
        await writing;

        async Task WriteAsync()
        {
            while (true)
            {
                await arrived.WaitAsync(stop.Token);
                if (!arriving.TryDequeue(out var next) || next.Bytes.Length == 0)
                {
                    return;
                }
                await Clock.UntilAsync(next.Due, stop.Token);
                if (!swallows)
                {
                    await to.GetStream().WriteAsync(next.Bytes, stop.Token);
                }
            }
        }
    }

    private async Task<byte[]> ReadAsync(TcpClient from)
    {
        var segment = new byte[LineQuality.Segment];
        try
        {
            var read = await from.GetStream().ReadAsync(segment, stop.Token);
            return segment[..read];
        }
        catch (Exception over) when (over is IOException or ObjectDisposedException or InvalidOperationException)
        {
            return [];
        }
    }

    private TimeSpan HeldBack()
    {
        lock (gate)
        {
            return random.NextDouble() < quality.HoldChance ? quality.Hold : TimeSpan.Zero;
        }
    }

    /// <summary>One direction of the line: bytes leave it one after the other, whoever's they are.</summary>
    private sealed class Bucket(LineQuality quality)
    {
        private readonly Lock gate = new();
        private DateTimeOffset free = DateTimeOffset.MinValue;
        private long passed;

        public long Passed => Interlocked.Read(ref passed);

        public async Task<DateTimeOffset> LeaveAsync(int bytes, CancellationToken stop)
        {
            DateTimeOffset left;
            lock (gate)
            {
                var now = TimeProvider.System.GetUtcNow();
                free = left = (free > now ? free : now) + quality.Takes(bytes);
            }
            Interlocked.Add(ref passed, bytes);
            await Clock.UntilAsync(left, stop);
            return left;
        }
    }

    private static class Clock
    {
        public static Task UntilAsync(DateTimeOffset due, CancellationToken stop)
        {
            var wait = due - TimeProvider.System.GetUtcNow();
            return wait > TimeSpan.Zero ? Task.Delay(wait, stop) : Task.CompletedTask;
        }
    }
}
