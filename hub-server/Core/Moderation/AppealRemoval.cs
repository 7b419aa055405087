using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>The author of a message that was removed asks that somebody else looks at it again. Once for each removal, within thirty days.</summary>
public sealed record AppealRemoval(long Message, string Words) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Desk.Of(state).Find(Message) is not { } one || one.Author != caller.Number
            ? new Refusal("case.unknown", "No message of yours of that number was removed.")
        : one.State != CaseState.Removed
            ? new Refusal("appeal.closed", "There is no removal to appeal against, or you have done so already.")
        : now - DateTimeOffset.FromUnixTimeMilliseconds(one.RuledAt) > Case.AppealTime
            ? new Refusal("appeal.tooLate", $"One may appeal within {Case.AppealTime.Days} days of the removal.")
        : Desk.RefusesWords(Words, needed: true) is { } wrong ? wrong
        : new RemovalAppealed(Message, Words.Trim());
}

public sealed record RemovalAppealed(long Message, string? Words = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Desk.Change(state, Message, one => one with { State = CaseState.Appealed, Appeal = entry.Seq, AppealedAt = entry.At });
}
