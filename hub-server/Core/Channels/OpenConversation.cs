using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>
/// Somebody wants to write to a few people. The hub opens the room for them, when it is settled that they may ask these people. Nobody presides in it: nobody renames it, brings in others or
/// sends somebody out; and whether those who were asked come in is theirs alone to say.
/// </summary>
public sealed record OpenConversation(string Title, Convener By, Numbers Asked, string? Name = null, Placard? Organization = null) : Command
{
    /// <summary>A conversation is of few people.</summary>
    public const int MostAsked = 9;

    public override RoomKind? KindOpened => RoomKind.Direct;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Seq > 0 ? new Refusal("room.exists", "A room of this name is open already.")
        : Rooms.Title.Refuses(Title) is { } refusal ? refusal
        : Asked.Count is 0 or > MostAsked || Asked.Any(number => number < 1 || number == By.Number)
            ? new Refusal("command.malformed", $"Name 1 to {MostAsked} others.")
        : new RoomOpened(
            RoomKind.Direct,
            Title,
            Visibility.Members,
            Attribution.Named,
            By,
            Name: Name,
            Organization: Organization,
            Asked: Asked
        );
}
