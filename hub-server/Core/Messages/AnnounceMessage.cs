using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Those who run a channel ask every organization in it to read a message of theirs, or ask no more.</summary>
public sealed record AnnounceMessage(long Message, bool On) : Command
{
    public override long? Target => Message;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        (On ? OwnMessage.Refuses(state, target, caller) : OwnMessage.Missing(state, target)) is { } refusal ? refusal
        : state.IsProtected
            ? new Refusal("announcement.notHere", "Where organizations are not named nobody counts which of them have read.")
        : Announcements.Of(state).All.ContainsKey(Message) == On ? new Refusal("nothing.changed", "It is so already.")
        : On && Announcements.Of(state).All.Keys.Count(one => !state.Gone.Contains(one)) >= Announcements.Most
            ? new Refusal("announcement.tooMany", $"At most {Announcements.Most} announcements ask to be read at once.")
        : new MessageAnnounced(Message, On, On ? Call.TopicOf(target!) : null);
}

/// <summary>The organization of whoever announces it has read it.</summary>
public sealed record MessageAnnounced(long Message, bool On, long? Topic = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var all = Announcements.Of(state).All;
        var read = ImmutableSortedDictionary<int, long>.Empty.Add(entry.Author, entry.Seq);
        return state.With(new Announcements(On ? all.SetItem(Message, new Announcement(Message, Topic, read)) : all.Remove(Message)));
    }
}
