namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>
/// Lets one thread read all sockets and run what follows at once, instead of a hop to the pool for each frame. On a machine where
/// driver and peer share the cores, each hop saved here is a hop that the peer may use.
/// </summary>
internal static class InlineSockets
{
    private static readonly (string Name, string Value)[] _settings =
    [
        ("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1"),
        ("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", "1"),
    ];

    /// <summary>The runtime reads these once, at the first socket: call before anything else.</summary>
    public static void Enable()
    {
        foreach (var (name, value) in _settings)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    /// <summary>They are the driver's own: no peer is to inherit them.</summary>
    public static void RemoveFrom(IDictionary<string, string?> environment)
    {
        foreach (var (name, _) in _settings)
        {
            environment.Remove(name);
        }
    }
}
