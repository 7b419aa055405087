using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// Those who run a channel call for input until a time (milliseconds): a topic whose messages are the answers. <paramref name="Late"/>: what comes afterwards is taken, too, and marked as
/// late. <paramref name="Words"/> are limits as in a dialogue.
/// </summary>
public sealed record OpenCall(string Title, long Closes, bool Late = true, WordLimits? Words = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Rooms.Title.Refuses(Title) is { } untitled ? untitled
        : Words?.Refuses() is { } wrong ? wrong
        : Call.RefusesTime(Closes, now) is { } wrongTime ? wrongTime
        : new TopicOpened(Title, Call.ForInput(Closes, Late, Words));
}
