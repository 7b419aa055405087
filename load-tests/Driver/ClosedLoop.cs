namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>Keeps a number of messages in flight: whenever one is accepted, the next one goes out.</summary>
internal sealed class ClosedLoop
{
    private readonly Outbox _outbox;
    private int _stopped;

    public ClosedLoop(Outbox outbox, int inFlight)
    {
        _outbox = outbox;
        outbox.OnAccepted = Next;
        for (var i = 0; i < inFlight; i++)
        {
            Next();
        }
    }

    /// <summary>Sends no more, and waits for what is under way.</summary>
    public Task StopAsync(TimeSpan limit)
    {
        Interlocked.Exchange(ref _stopped, 1);
        return _outbox.DrainAsync(limit);
    }

    private void Next()
    {
        if (Volatile.Read(ref _stopped) == 0)
        {
            _outbox.Post(_outbox.Reserve());
        }
    }
}
