namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>
/// Keeps a number of messages in flight: whenever one is done, the next one goes out. Done is what is accepted and, where screens
/// count, has reached them on average. A peer that answers early and delivers late gains nothing by it.
/// </summary>
internal sealed class ClosedLoop(int inFlight, int screens) : IDeliveries
{
    private Outbox? _outbox;
    private long _deliveries;
    private int _stopped;

    public void Start(Outbox outbox)
    {
        _outbox = outbox;
        outbox.OnAccepted = Pump;
        Pump();
    }

    public void Delivered(long seq, long message, long now)
    {
        if (message >= 0 && Interlocked.Increment(ref _deliveries) % screens == 0)
        {
            Pump();
        }
    }

    /// <summary>Sends no more, and waits for what is under way.</summary>
    public Task StopAsync(TimeSpan limit)
    {
        Interlocked.Exchange(ref _stopped, 1);
        return _outbox!.DrainAsync(limit);
    }

    private void Pump()
    {
        while (Volatile.Read(ref _stopped) == 0 && _outbox!.TryReserve(Done() + inFlight) is { } message)
        {
            _outbox.Post(message);
        }
    }

    private int Done() =>
        screens == 0 ? _outbox!.Accepted : Math.Min(_outbox!.Accepted, (int)(Interlocked.Read(ref _deliveries) / screens));
}
