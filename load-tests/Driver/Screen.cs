using System.Text;

namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>One screen that follows one room, over as many connections as it takes.</summary>
internal sealed class Screen(Door door, RoomAddress room, IDeliveries deliveries) : IListener, IDisposable
{
    private Line? _line;
    private TaskCompletionSource _ready = Fresh();
    private TaskCompletionSource _following = Fresh();
    private TaskCompletionSource _reached = Fresh();
    private long _goal = long.MaxValue;

    public Continuity Seen { get; } = new(deliveries, door.InOrder);

    /// <summary>Why the line ended, where nobody had cut it.</summary>
    public string? LostBy { get; private set; }

    /// <summary>When the screen had all up to the goal.</summary>
    public long ReachedAt { get; private set; }

    /// <summary>When the peer last said that we follow.</summary>
    public long FollowsSince { get; private set; }

    /// <summary>What has come, each message with the byte that ends it.</summary>
    public long Bytes { get; private set; }

    /// <summary>Connects and follows from what has been seen so far; done when the peer has said that we follow.</summary>
    public async Task OpenAsync(CancellationToken stop)
    {
        (_ready, _following, LostBy) = (Fresh(), Fresh(), null);
        _line = await Line.OpenAsync(door, this, stop);
        await _ready.Task.WaitAsync(stop);
        _line.Send(door.Wire.Follow(room.Id, new Place(Seen.Last, Seen.Last == 0 ? "" : room.Epoch, Seen.Mark)));
        await _following.Task.WaitAsync(stop);
    }

    public void Cut() => _line?.Cut();

    public void KeepAlive()
    {
        if (!door.Wire.KeepAlive.IsEmpty && LostBy is null)
        {
            _line?.Send(door.Wire.KeepAlive.Span);
        }
    }

    /// <summary>Names the number at which the screen is continuous again; done when it is.</summary>
    public Task Aim(long goal)
    {
        (ReachedAt, _reached, _goal) = (0, Fresh(), goal);
        Check();
        return _reached.Task;
    }

    public void Heard(Kind kind, ReadOnlySpan<byte> message)
    {
        Bytes += message.Length + 1;
        switch (kind)
        {
            case Kind.Entries:
                Seen.Take(message);
                Check();
                break;
            case Kind.Ready:
                _ready.TrySetResult();
                break;
            case Kind.Answer:
                Follows(message);
                break;
            case Kind.Closed:
                Lost(Encoding.UTF8.GetString(message));
                break;
        }
    }

    public void Lost(string why)
    {
        LostBy ??= why;
        _ready.TrySetException(new IOException(why));
        _following.TrySetException(new IOException(why));
    }

    public void Dispose() => _line?.Dispose();

    private void Follows(ReadOnlySpan<byte> message)
    {
        if (door.Wire.AnswerIn(message).Status == AnswerStatus.Done)
        {
            FollowsSince = Clock.Now;
            _following.TrySetResult();
        }
        else
        {
            _following.TrySetException(new IOException("cannot follow: " + Encoding.UTF8.GetString(message)));
        }
    }

    private void Check()
    {
        if (ReachedAt == 0 && Seen.Last >= _goal)
        {
            ReachedAt = Clock.Now;
            _reached.TrySetResult();
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A room at a peer, and the epoch of its record where there is one.</summary>
internal sealed record RoomAddress(string Id, string Epoch);
