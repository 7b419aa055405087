using System.Collections.Immutable;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>A folded message on the wire; what is absent or false is left out.</summary>
internal sealed record MessageShape(
    long Seq,
    long At,
    int? By,
    SpeakingCapacity? As,
    long? Topic,
    string? Text,
    string? Html,
    string? Lang,
    long? ReplyTo,
    Mentions? Mentions,
    Source? Source,
    PostMark? Mark,
    string? Email,
    bool? Late,
    long? Edited,
    ImmutableSortedDictionary<string, ImmutableSortedSet<int>>? Reactions,
    Pointer? Moved,
    bool? Pinned,
    bool? Announced,
    HouseRule? Rule,
    bool? Gone
)
{
    public static MessageShape Of(Message message) =>
        new(
            message.Seq,
            message.At,
            message.By == Message.Unnamed ? null : message.By,
            message.As == SpeakingCapacity.Personal ? null : message.As,
            message.Topic,
            message.Text,
            message.Html,
            message.Lang,
            message.ReplyTo,
            message.Mentions,
            message.Source,
            message.Mark,
            message.Email,
            message.Late ? true : null,
            message.Edited,
            message.Reactions.IsEmpty ? null : message.Reactions,
            message.Moved,
            message.Pinned ? true : null,
            message.Announced ? true : null,
            message.Rule,
            message.Gone ? true : null
        );
}

/// <summary>A page of messages as of entry <paramref name="At"/>: a screen follows from there, and there is no seam.</summary>
internal sealed record MessagePageShape(
    string Room,
    long At,
    string Epoch,
    string Mark,
    IReadOnlyList<MessageShape> Items,
    SortedDictionary<int, PersonShape> People,
    bool More
)
{
    public static MessagePageShape Of(Sighting room, string epoch, IReadOnlyList<Message> messages, bool more) =>
        new(
            room.State.Address,
            room.State.Seq,
            epoch,
            room.State.Mark,
            [.. messages.Select(MessageShape.Of)],
            PersonShape.Some(room, messages.SelectMany(Named)),
            more
        );

    private static IEnumerable<int> Named(Message message) => message.Reactions.Values.SelectMany(people => people).Append(message.By);
}
