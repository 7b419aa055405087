using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>Somebody who did not rule decides on an appeal: the removal is upheld for good, or the message is there again on every screen.</summary>
public sealed record DecideAppeal(long Message, bool Restore, string Words) : RestoringCommand(Message)
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Desk.Of(state).Find(Message) is not { State: CaseState.Appealed } one
            ? new Refusal("case.unknown", "No appeal about this message waits for a decision.")
        : Desk.RefusesOwn(one.Author, caller) is { } own ? own
        : one.RuledBy == caller.Number ? new Refusal("appeal.sameRuler", "Somebody else than who removed it decides on the appeal.")
        : Desk.RefusesWords(Words, needed: true) is { } wrong ? wrong
        : Restore ? Restored(Words.Trim())
        : new RemovalUpheld(Message, Words.Trim());
}

public sealed record RemovalUpheld(long Message, string? Words = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Desk.Change(state, Message, one => one with { State = CaseState.Upheld, Decision = entry.Seq });
}

/// <summary>What the message said when it was removed. <paramref name="Words"/> say to its author why it is back; a clock says nothing.</summary>
public sealed record MessageRestored(
    long Message,
    string Text,
    string? Lang = null,
    long? ReplyTo = null,
    Mentions? Mentions = null,
    Source? Source = null,
    bool? Late = null,
    PostMark? Mark = null,
    long? Edited = null,
    string? Words = null
) : Event, IRestoresMessage
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Desk.Of(state).Find(Message) is { IsAway: true } one
            ? (state with { Gone = state.Gone.Remove(Message) }).With(
                Desk.Of(state).With(one with { State = CaseState.Restored, Decision = entry.Seq })
            )
            : state;
}
