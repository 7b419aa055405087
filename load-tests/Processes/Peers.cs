namespace CsoNet.Collab.LoadTests.Processes;

/// <summary>The peers by name.</summary>
internal sealed class Peers(Workshop workshop)
{
    private readonly Dictionary<string, string> _descriptions = [];

    public static IReadOnlyList<string> Names { get; } = ["hub", "bare", "ordered", "redis", "naive", "socketio"];

    /// <summary>What those that were created are.</summary>
    public IReadOnlyDictionary<string, string> Descriptions => _descriptions;

    public IPeer Create(string name)
    {
        IPeer peer = name switch
        {
            "hub" => new HubPeer(workshop),
            "bare" => new BareSignalRPeer(workshop, BareKind.Bare),
            "ordered" => new BareSignalRPeer(workshop, BareKind.Ordered),
            "redis" => new BareSignalRPeer(workshop, BareKind.Redis),
            "naive" => new BareSignalRPeer(workshop, BareKind.Naive),
            _ => new SocketIoPeer(workshop),
        };
        _descriptions[name] = peer.Description;
        return peer;
    }
}
