using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace CsoNet.Collab.Server.Live;

/// <summary>
/// Bounds frames and bytes per second below the hub, where also malformed and unknown calls are seen: at most 100 frames and 256 KB in a second. More is abuse: the line is cut.
/// A line on which nothing comes for 20 s is dead and is cut, too: SignalR's own look begins only with the first ping, so one that dies before it would stay for ever.
/// </summary>
internal sealed class LineMeter(PipeReader inner, ConnectionContext connection, TimeProvider time) : PipeReader
{
    public const int MaxFrames = 100;
    public const int MaxBytes = 256 * 1024;
    public static readonly TimeSpan MaxSilence = TimeSpan.FromSeconds(20);
    private const byte EndOfFrame = 0x1e;
    private long waitingSince;
    private long second;
    private long seen;
    private int frames;
    private long bytes;

    public static void Attach(ConnectionContext connection, TimeProvider time)
    {
        var meter = new LineMeter(connection.Transport.Input, connection, time);
        connection.Transport = new Pair(meter, connection.Transport.Output);
        connection.Features.Get<IConnectionHeartbeatFeature>()?.OnHeartbeat(state => ((LineMeter)state).CutIfSilent(), meter);
    }

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        Volatile.Write(ref waitingSince, time.GetTimestamp());
        var result = await inner.ReadAsync(cancellationToken);
        Volatile.Write(ref waitingSince, 0);
        Count(result.Buffer);
        return result;
    }

    public override bool TryRead(out ReadResult result)
    {
        var read = inner.TryRead(out result);
        if (read)
        {
            Count(result.Buffer);
        }
        return read;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        seen -= current.Slice(current.Start, consumed).Length;
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    private ReadOnlySequence<byte> current;

    /// <summary>Only while the hub waits for something: while it works for this line, what comes lies unread.</summary>
    private void CutIfSilent()
    {
        if (Volatile.Read(ref waitingSince) is not 0 and var since && time.GetElapsedTime(since) >= MaxSilence)
        {
            connection.Abort(new ConnectionAbortedException("Nothing came for too long."));
        }
    }

    /// <summary>What was counted at an earlier read and not consumed since is passed over.</summary>
    private void Count(ReadOnlySequence<byte> buffer)
    {
        current = buffer;
        var fresh = buffer.Slice(seen);
        seen = buffer.Length;
        var now = time.GetTimestamp() / time.TimestampFrequency;
        if (now != second)
        {
            (second, frames, bytes) = (now, 0, 0);
        }
        bytes += fresh.Length;
        foreach (var part in fresh)
        {
            frames += part.Span.Count(EndOfFrame);
        }
        if (frames > MaxFrames || bytes > MaxBytes)
        {
            connection.Abort(new ConnectionAbortedException("Too many frames or bytes in a second."));
        }
    }

    private sealed record Pair(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
