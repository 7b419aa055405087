using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Background;

/// <summary>
/// On SIGTERM: not ready any more, every screen is told to connect again within 0 to 5 s, queued commands are finished, and only then are the lines closed. All of it within 10 s.
/// </summary>
internal sealed class Drain(RoomsInUse rooms, ILogger<Drain> log)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(6);

    public bool HasBegun { get; private set; }

    /// <summary>Must be called when the host has started: what is registered last is called first, before lines are closed.</summary>
    public void Attach(IHostApplicationLifetime lifetime) => lifetime.ApplicationStopping.Register(Begin);

    private void Begin()
    {
        HasBegun = true;
        if (!rooms.DrainAsync().Wait(Limit))
        {
            log.LogWarning("Draining took longer than {Limit}; what was not acknowledged will be sent again by its senders.", Limit);
        }
    }
}
