using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>How much of a room somebody wants to be told.</summary>
public enum RoomLevel
{
    /// <summary>The topics that they follow, and mentions of them. This is as usual; in talks of a few people, where there are no topics, everything is.</summary>
    Followed,
    Everything,
    Mentions,
    Nothing,
}

/// <summary>Whether somebody follows a topic; if they have not said so, what they want of the room holds.</summary>
public enum TopicLevel
{
    Usual,
    Follow,
    Mute,
}

/// <summary>What somebody wants to be told, room by room and topic by topic. Only what differs from the usual is kept.</summary>
public sealed record Levels(ImmutableSortedDictionary<string, RoomLevel> Rooms, ImmutableSortedDictionary<string, TopicLevel> Topics)
    : IRoomPart
{
    public const int MostRooms = 1_000;
    public const int MostTopics = 2_000;

    public static string Name => "levels";

    public static readonly Levels None = new(
        ImmutableSortedDictionary.Create<string, RoomLevel>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, TopicLevel>(StringComparer.Ordinal)
    );

    public static Levels Of(RoomState state) => state.Part<Levels>() ?? None;

    public RoomLevel OfRoom(string room) => Rooms.GetValueOrDefault(room);

    public TopicLevel OfTopic(string room, long topic) => Topics.GetValueOrDefault(Key(room, topic));

    /// <summary>They want to hear nothing of it.</summary>
    public bool Silences(string room, long? topic) =>
        OfRoom(room) == RoomLevel.Nothing || (topic is { } number && OfTopic(room, number) == TopicLevel.Mute);

    /// <summary>They want to be told of whatever is new there. Talks of a few people are followed as they are.</summary>
    public bool Follows(RoomState room, long topic) =>
        OfTopic(room.Room, topic) switch
        {
            TopicLevel.Follow => OfRoom(room.Room) != RoomLevel.Nothing,
            TopicLevel.Mute => false,
            _ => OfRoom(room.Room) == RoomLevel.Everything || (room.Kind == RoomKind.Direct && OfRoom(room.Room) == default),
        };

    public Levels With(string room, RoomLevel level) =>
        this with
        {
            Rooms = level == default ? Rooms.Remove(room) : Rooms.SetItem(room, level),
        };

    public Levels With(string room, long topic, TopicLevel level) =>
        this with
        {
            Topics = level == default ? Topics.Remove(Key(room, topic)) : Topics.SetItem(Key(room, topic), level),
        };

    private static string Key(string room, long topic) => $"{room}/{topic}";
}
