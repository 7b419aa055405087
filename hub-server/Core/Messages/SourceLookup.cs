using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Looks at the message that somebody hands on, in their name.</summary>
/// <param name="desk">Asked for when it is needed: the desk itself asks here.</param>
/// <param name="messages">Reads the message.</param>
public sealed class SourceLookup(Func<RoomDesk> desk, MessageReading messages) : ILookup
{
    public async ValueTask<Command> AddAsync(Person? person, string room, Command command) =>
        command is PostMessage { Source: { } source } post && await IsOpenAsync(person, room, source)
            ? post with
            {
                Source = source with { IsOpen = true },
            }
            : command;

    private async Task<bool> IsOpenAsync(Person? person, string room, Source source) =>
        await desk().OpenAsync(person, source.Room) is { } sighting
        && (source.Room == room || IsNoSecret(sighting.State))
        && await messages.FindAsync(sighting, source.Message, CancellationToken.None) is { Counts: true };

    private static bool IsNoSecret(RoomState state) =>
        state
            is {
                IsProtected: false,
                Visibility: not Visibility.Members,
                Circle: Circle.Everybody,
                Kind: not (RoomKind.House or RoomKind.Personal)
            };
}
