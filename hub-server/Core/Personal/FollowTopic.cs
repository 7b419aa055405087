using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>Somebody follows a topic, mutes it, or wants of it what they want of its room.</summary>
public sealed record FollowTopic(string Room, long Topic, TopicLevel Follow) : Remark(Room)
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var levels = Levels.Of(state);
        return !RoomName.IsValid(Room) || Topic < 1 ? new Refusal("command.malformed", "That is no name of a topic.")
            : levels.OfTopic(Room, Topic) == Follow ? new Refusal("nothing.changed", "It is so already.")
            : Follow != default && RefusesToKeep() is { } closed ? closed
            : Follow != default && levels.OfTopic(Room, Topic) == default && levels.Topics.Count >= Levels.MostTopics
                ? new Refusal("level.tooMany", $"At most {Levels.MostTopics} topics are followed or muted.")
            : new TopicFollowed(Room, Topic, Follow);
    }
}

public sealed record TopicFollowed(string Room, long Topic, TopicLevel Follow) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state.With(Levels.Of(state).With(Room, Topic, Follow));
}
