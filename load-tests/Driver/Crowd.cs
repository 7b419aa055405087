using CsoNet.Collab.LoadTests.Processes;

namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>All the screens and senders of one run in one fresh room.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int Slices = 80;
    private readonly CancellationTokenSource _over = new();
    private Task _pings = Task.CompletedTask;

    private Crowd(IPeer peer, RoomAddress room, Gathering size, IDeliveries deliveries)
    {
        Outbox = new Outbox(peer.Door, room, size.Senders, size.TextLength);
        Screens = [.. Enumerable.Range(0, size.Screens).Select(_ => new Screen(peer.Door, room, deliveries))];
    }

    public Outbox Outbox { get; }

    public IReadOnlyList<Screen> Screens { get; }

    /// <summary>Entries that have reached screens so far.</summary>
    public long Delivered => Screens.Sum(screen => screen.Seen.Last);

    /// <summary>Bytes of messages that have reached screens so far, not compressed.</summary>
    public long Bytes => Screens.Sum(screen => screen.Bytes);

    public static async Task<Crowd> GatherAsync(IPeer peer, Gathering size, IDeliveries deliveries, CancellationToken stop) =>
        await GatherAsync(peer, await peer.OpenRoomAsync(stop), size, deliveries, stop);

    public static async Task<Crowd> GatherAsync(
        IPeer peer,
        RoomAddress room,
        Gathering size,
        IDeliveries deliveries,
        CancellationToken stop
    )
    {
        var crowd = new Crowd(peer, room, size, deliveries);
        try
        {
            var few = new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = stop };
            await Parallel.ForEachAsync(crowd.Outbox.Senders, few, async (sender, token) => await sender.OpenAsync(token));
            await Parallel.ForEachAsync(crowd.Screens, few, async (screen, token) => await screen.OpenAsync(token));
            crowd._pings = crowd.KeepAliveAsync();
            return crowd;
        }
        catch
        {
            await crowd.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until all that was accepted is on every screen, and says what went wrong.</summary>
    public async Task VerifyAsync(TimeSpan limit)
    {
        var until = Clock.Now + limit.Ticks;
        while (Screens.Any(screen => screen.Seen.Last < Outbox.Head) && Clock.Now < until && Verdict.Of(this) is null)
        {
            await Task.Delay(10);
        }
        // A double would come after the last: leave it the time.
        await Task.Delay(50);
        if ((Verdict.Of(this) ?? Verdict.AtTheEnd(this)) is { } why)
        {
            throw new RunFailedException(why);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _pings;
        Outbox.Dispose();
        foreach (var screen in Screens)
        {
            screen.Dispose();
        }
        _over.Dispose();
    }

    // One slice of the connections each tenth of a second, so that pings make no waves of their own.
    private async Task KeepAliveAsync()
    {
        for (var slice = 0; !_over.IsCancellationRequested; slice = (slice + 1) % Slices)
        {
            await Task.Delay(100, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            for (var i = slice; i < Screens.Count + Outbox.Senders.Count; i += Slices)
            {
                Ping(i);
            }
        }
    }

    private void Ping(int i)
    {
        try
        {
            if (i < Screens.Count)
            {
                Screens[i].KeepAlive();
            }
            else
            {
                Outbox.Senders[i - Screens.Count].KeepAlive();
            }
        }
        catch (Exception e) when (e is System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            // The line is gone; whoever reads it has noted why.
        }
    }
}

internal sealed record Gathering(int Screens, int Senders, int TextLength);
