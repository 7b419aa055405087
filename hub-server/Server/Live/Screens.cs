using System.Collections.Concurrent;
using CsoNet.Collab.Rooms;
using Microsoft.AspNetCore.SignalR;

namespace CsoNet.Collab.Server.Live;

/// <summary>The register of connections of this node, each with its screen.</summary>
internal sealed class Screens(RoomDesk desk, Signals signals, Lookers lookers)
{
    private readonly ConcurrentDictionary<string, HubScreen> screens = new(StringComparer.Ordinal);

    /// <summary>The connection's screen; throws when the line has gone.</summary>
    public HubScreen Of(string connection) => screens[connection];

    /// <summary>The screens of people with an account, by person.</summary>
    public ILookup<string, HubScreen> OfPeople() =>
        screens.Values.Where(screen => screen.Person is not null).ToLookup(screen => screen.Person!, StringComparer.Ordinal);

    public void Connected(HubConnectionContext connection) =>
        screens[connection.ConnectionId] = new HubScreen(connection, signals, lookers);

    /// <summary>Those lines are told so and cut.</summary>
    public void SignOut(IReadOnlyCollection<string> ended)
    {
        var gone = ended.ToHashSet(StringComparer.Ordinal);
        foreach (var screen in screens.Values.Where(screen => gone.Count > 0 && screen.SignIn is { } signIn && gone.Contains(signIn)))
        {
            _ = screen.SignOutAsync();
        }
    }

    public void Disconnected(HubConnectionContext connection)
    {
        if (screens.TryRemove(connection.ConnectionId, out var screen))
        {
            foreach (var room in screen.Rooms)
            {
                desk.Unfollow(screen.Person, room, screen);
                lookers.Go(connection.ConnectionId, room);
            }
        }
    }
}
