using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>A titled talk within a room, named by the number of its first entry.</summary>
public sealed record Topic(long Number, string Title, bool Closed = false)
{
    /// <summary>Until when it asks for contributions, and how long they may be; null where people talk as they like.</summary>
    public Call? Call { get; init; }
}

/// <summary>The topics of a room. A kind of room that has this part asks for a topic with every message.</summary>
public sealed record Topics(ImmutableSortedDictionary<long, Topic> All) : IRoomPart
{
    public static string Name => "topics";

    public static readonly Topics None = new(ImmutableSortedDictionary<long, Topic>.Empty);

    public Topics With(Topic topic) => new(All.SetItem(topic.Number, topic));

    /// <summary>Why nothing can be said in that topic of that room, or null.</summary>
    public static Refusal? Refuses(RoomState state, long? topic) =>
        state.Part<Topics>() is not { } topics
            ? topic is null
                ? null
                : new Refusal("topic.notHere", "This room has no topics.")
            : topic is not { } number
                ? new Refusal("topic.required", "Every message here belongs to a topic.")
                : topics.All.GetValueOrDefault(number) is not { } found
                    ? new Refusal("topic.unknown", "There is no such topic in this room.")
                    : found.Closed
                        ? new Refusal("topic.closed", "The topic is closed.")
                        : null;

    /// <summary>Folds a change of one topic; what concerns an unknown one is nothing.</summary>
    public static RoomState Change(RoomState state, long topic, Func<Topic, Topic> change) =>
        state.Part<Topics>() is { } topics && topics.All.TryGetValue(topic, out var before)
            ? state.With(topics.With(change(before)))
            : state;
}
