using System.Text;

namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>All senders of a run: who may send next, what was accepted, and under which numbers.</summary>
internal sealed class Outbox : IDisposable
{
    // The hub takes 100 frames a second from one connection; a sender keeps well below.
    private const long Pause = TimeSpan.TicksPerSecond / 90;
    private readonly List<Sender> _senders = [];
    private readonly long[] _freeAt;
    private readonly SubmitFrame _post;
    private readonly Lock _turn = new();
    private int _next;
    private int _sent;
    private int _accepted;
    private long _head;

    public Outbox(Door door, RoomAddress room, int senders, int textLength)
    {
        _post = new SubmitFrame(door.Wire, room.Id, textLength);
        _freeAt = new long[senders];
        _senders.AddRange(Enumerable.Range(0, senders).Select(_ => new Sender(door, this)));
    }

    public IReadOnlyList<Sender> Senders => _senders;

    public int Sent => Volatile.Read(ref _sent);

    public int Accepted => Volatile.Read(ref _accepted);

    /// <summary>The highest number under which a message was accepted.</summary>
    public long Head => Interlocked.Read(ref _head);

    public string? Failure { get; private set; }

    /// <summary>Called at each accepted message, on the reading thread.</summary>
    public Action OnAccepted { get; set; } = static () => { };

    /// <summary>The number of the message after the last; the text of the message begins with it.</summary>
    public int Reserve() => Interlocked.Increment(ref _sent) - 1;

    /// <summary>The same, unless so many have been sent already.</summary>
    public int? TryReserve(int limit)
    {
        var sent = Sent;
        while (sent < limit)
        {
            var seen = Interlocked.CompareExchange(ref _sent, sent + 1, sent);
            if (seen == sent)
            {
                return sent;
            }
            sent = seen;
        }
        return null;
    }

    /// <summary>Sends as soon as a sender may.</summary>
    public void Post(int message)
    {
        if (TakeSender() is { } sender)
        {
            Send(sender, message);
        }
        else
        {
            Later(message, TimeSpan.FromMilliseconds(1));
        }
    }

    public void Answered(Answer answer, ReadOnlySpan<byte> message)
    {
        if (answer.Status == AnswerStatus.Done)
        {
            NoteHead(answer.Seq);
            Interlocked.Increment(ref _accepted);
            OnAccepted();
        }
        else if (answer.Status == AnswerStatus.Busy)
        {
            Later(answer.Call, TimeSpan.FromMilliseconds(100));
        }
        else
        {
            Fail("refused: " + Encoding.UTF8.GetString(message));
        }
    }

    public void Fail(string why) => Failure ??= why;

    /// <summary>Waits until every message sent has its answer.</summary>
    public async Task DrainAsync(TimeSpan limit)
    {
        var until = Clock.Now + limit.Ticks;
        while (Accepted < Sent && Failure is null && Clock.Now < until)
        {
            await Task.Delay(5);
        }
        if (Failure is { } why)
        {
            throw new RunFailedException(why);
        }
        if (Accepted < Sent)
        {
            throw new RunFailedException($"{Sent - Accepted} of {Sent} messages had no answer within {limit.TotalSeconds:0} s");
        }
    }

    public void Dispose() => _senders.ForEach(sender => sender.Dispose());

    private void Send(Sender sender, int message)
    {
        Span<byte> frame = stackalloc byte[_post.Length];
        _post.Fill(frame, message);
        try
        {
            sender.Send(frame);
        }
        catch (Exception e) when (e is System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            Fail("cannot send: " + e.Message);
        }
    }

    private Sender? TakeSender()
    {
        lock (_turn)
        {
            var now = Clock.Now;
            var at = _next % _senders.Count;
            if (_freeAt[at] > now)
            {
                return null;
            }
            _freeAt[at] = now + Pause;
            _next++;
            return _senders[at];
        }
    }

    private void Later(int message, TimeSpan wait) => _ = LaterAsync(message, wait);

    private async Task LaterAsync(int message, TimeSpan wait)
    {
        await Task.Delay(wait);
        Post(message);
    }

    /// <summary>Something is in the record up to here, whoever put it there.</summary>
    public void NoteHead(long seq)
    {
        var head = Interlocked.Read(ref _head);
        while (seq > head && Interlocked.CompareExchange(ref _head, seq, head) != head)
        {
            head = Interlocked.Read(ref _head);
        }
    }
}

/// <summary>A run that must not be reported as a result.</summary>
internal sealed class RunFailedException(string why) : Exception(why);
