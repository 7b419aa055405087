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
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With(On ? Asked(Announcements.Of(state), entry) : TakenBack(Announcements.Of(state), entry));

    private Announcements Asked(Announcements before, Entry entry)
    {
        var read = ImmutableSortedDictionary<int, long>.Empty.Add(entry.Author, entry.Seq);
        var again = before.TakenBack.GetValueOrDefault(Message) is { } earlier && earlier.IsFresh(entry.At) ? earlier : null;
        return before with
        {
            All = before.All.SetItem(Message, again ?? new Announcement(Message, Topic, read) { Told = entry.At }),
            TakenBack = before.TakenBack.Remove(Message),
        };
    }

    private Announcements TakenBack(Announcements before, Entry entry)
    {
        var fresh = before.TakenBack.RemoveRange(before.TakenBack.Values.Where(one => !one.IsFresh(entry.At)).Select(one => one.Message));
        return before with
        {
            All = before.All.Remove(Message),
            TakenBack = before.All.GetValueOrDefault(Message) is { } ended ? fresh.SetItem(Message, ended) : fresh,
        };
    }
}
