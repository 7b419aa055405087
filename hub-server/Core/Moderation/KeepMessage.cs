using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>A ruling: the message that was reported breaks no rule, and stays. Those who reported it are told.</summary>
public sealed record KeepMessage(long Message, string? Words = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Desk.Of(state).Find(Message) is not { State: CaseState.Reported } one || Desk.IsOver(state, one)
            ? new Refusal("case.unknown", "No report of this message waits for a ruling.")
        : Desk.RefusesOwn(one.Author, caller) is { } own ? own
        : Desk.RefusesWords(Words, needed: false) is { } wrong ? wrong
        : new MessageKept(Message, string.IsNullOrWhiteSpace(Words) ? null : Words.Trim());
}

public sealed record MessageKept(long Message, string? Words = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Desk.Change(DeskFigures.Rule(state, Message, entry), Message, one => RemoveMessage.Ruled(one, CaseState.Kept, entry));
}
