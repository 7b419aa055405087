using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace CsoNet.Collab.Storage.Tests.Mongo;

internal enum Cut
{
    /// <summary>The command never reaches the store.</summary>
    BeforeItArrives,

    /// <summary>The store does it, and nobody hears so.</summary>
    BeforeItIsAnswered,
}

/// <summary>
/// A line to MongoDB that can be cut at an exact point: it reads the frames that pass and closes both ends at the next <c>insert</c>s,
/// before the command goes on or before its answer comes back.
/// </summary>
internal sealed class CuttingProxy : IDisposable
{
    private const int HeaderLength = 16;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly (string Host, int Port) behind;
    private Cut how;
    private int left;
    private int done;

    public CuttingProxy(string host, int port)
    {
        behind = (host, port);
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many commands were cut: a test that cut nothing proves nothing.</summary>
    public int Done => Volatile.Read(ref done);

    public void CutInserts(Cut where, int times = int.MaxValue)
    {
        how = where;
        Volatile.Write(ref left, times);
    }

    public void Heal() => Volatile.Write(ref left, 0);

    public void Dispose()
    {
        if (end.IsCancellationRequested)
        {
            return;
        }
        end.Cancel();
        listener.Dispose();
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync(end.Token);
            _ = ServeAsync(client, end.Token);
        }
    }

    /// <summary>Ends when one side does, and with it the other.</summary>
    private async Task ServeAsync(TcpClient client, CancellationToken cancel)
    {
        using var near = client;
        using var far = new TcpClient { NoDelay = true };
        near.NoDelay = true;
        await far.ConnectAsync(behind.Host, behind.Port, cancel);
        var line = new Line(near.GetStream(), far.GetStream());
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(ForthAsync(line, both.Token), BackAsync(line, both.Token));
        await both.CancelAsync();
    }

    private async Task ForthAsync(Line line, CancellationToken cancel)
    {
        while (await FrameAsync(line.Near, cancel) is { } frame)
        {
            if (IsInsert(frame) && TakeCut())
            {
                if (how == Cut.BeforeItArrives)
                {
                    return;
                }
                line.Unanswered = BinaryPrimitives.ReadInt32LittleEndian(frame.AsSpan(4));
            }
            await line.Far.WriteAsync(frame, cancel);
        }
    }

    private static async Task BackAsync(Line line, CancellationToken cancel)
    {
        while (await FrameAsync(line.Far, cancel) is { } frame)
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(frame.AsSpan(8)) == line.Unanswered)
            {
                return;
            }
            await line.Near.WriteAsync(frame, cancel);
        }
    }

    private bool TakeCut()
    {
        if (Interlocked.Decrement(ref left) < 0)
        {
            Volatile.Write(ref left, 0);
            return false;
        }
        Interlocked.Increment(ref done);
        return true;
    }

    /// <summary>OP_MSG whose body (after flags, kind, length and type of its first element) begins with the name of the command.</summary>
    private static bool IsInsert(byte[] frame) => frame.AsSpan(HeaderLength + 10).StartsWith("insert\0"u8);

    private static async Task<byte[]?> FrameAsync(NetworkStream stream, CancellationToken cancel)
    {
        var header = new byte[HeaderLength];
        if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancel) < HeaderLength)
        {
            return null;
        }
        var frame = new byte[BinaryPrimitives.ReadInt32LittleEndian(header)];
        header.CopyTo(frame, 0);
        await stream.ReadExactlyAsync(frame.AsMemory(HeaderLength), cancel);
        return frame;
    }

    private sealed class Line(NetworkStream near, NetworkStream far)
    {
        private int unanswered = -1;

        public NetworkStream Near { get; } = near;
        public NetworkStream Far { get; } = far;

        public int Unanswered
        {
            get => Volatile.Read(ref unanswered);
            set => Volatile.Write(ref unanswered, value);
        }
    }
}
